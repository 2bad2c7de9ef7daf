package dev.rollgate.suppression;

import dev.rollgate.lint.Finding;
import dev.rollgate.yaml.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A suppression in the configuration, for files that one may not edit.
 *
 * @param rules whose findings it is about
 * @param place which findings of these rules, by their file, namespace and object
 * @param reason why; empty when none is given
 * @param expires the last day on which it counts; empty when it counts for ever
 * @param span where it stands in the configuration
 */
public record IgnoreEntry(
    List<RuleName> rules,
    Predicate<Finding> place,
    String reason,
    Optional<LocalDate> expires,
    Span span) {

  /** Copies the list. */
  public IgnoreEntry {
    rules = List.copyOf(rules);
  }
}
