package dev.rollgate.cli;

import java.util.Iterator;

/** The names of all rules, for completion. */
final class RuleNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return ProgramRules.catalog().ids().iterator();
  }
}
