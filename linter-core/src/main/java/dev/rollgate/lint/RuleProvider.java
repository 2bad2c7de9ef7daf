package dev.rollgate.lint;

import java.util.List;

/** Brings rules from a jar: a service that {@link java.util.ServiceLoader} finds. */
public interface RuleProvider {

  /** The rules, in the order in which they are listed. */
  List<Rule> rules();
}
