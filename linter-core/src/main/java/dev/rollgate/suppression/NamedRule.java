package dev.rollgate.suppression;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One name of a suppression: each is judged by itself.
 *
 * @param suppression whose name it is
 */
record NamedRule(Suppression suppression, RuleName name) {

  String id() {
    return name.id();
  }

  /** Whether findings of the rule are suppressed. */
  boolean counts(Set<String> locked, Supplier<LocalDate> today) {
    return !locked.contains(id()) && !SuppressionRule.isOne(id()) && !suppression.isExpired(today);
  }
}
