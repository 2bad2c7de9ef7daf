package dev.rollgate.cli;

import dev.rollgate.lint.RuleCatalog;
import java.util.Iterator;

/** The names of all rules, for completion. */
final class RuleNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return RuleCatalog.load().ids().iterator();
  }
}
