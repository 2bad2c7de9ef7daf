package dev.rollgate.graph;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The errors and warnings about one object.
 *
 * @param errors how many errors
 * @param warnings how many warnings
 * @param rules the names of their rules, sorted, each once
 */
public record Faults(int errors, int warnings, List<String> rules) {

  /** No fault. */
  static final Faults NONE = new Faults(0, 0, List.of());

  /** Copies the list. */
  public Faults {
    rules = List.copyOf(rules);
  }

  static Faults of(List<Finding> findings) {
    return new Faults(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        findings.stream()
            .filter(f -> f.severity() != Severity.INFO)
            .map(f -> f.rule().id())
            .distinct()
            .sorted()
            .toList());
  }

  private static int count(List<Finding> findings, Severity severity) {
    return Math.toIntExact(findings.stream().filter(f -> f.severity() == severity).count());
  }

  /** The worst severity; empty without faults. */
  Optional<Severity> worst() {
    if (errors > 0) {
      return Optional.of(Severity.ERROR);
    }
    return warnings > 0 ? Optional.of(Severity.WARNING) : Optional.empty();
  }

  /** The counts, such as {@code 1 error, 2 warnings}. */
  String counts() {
    List<String> counts = new ArrayList<>();
    if (errors > 0) {
      counts.add(errors + (errors == 1 ? " error" : " errors"));
    }
    if (warnings > 0) {
      counts.add(warnings + (warnings == 1 ? " warning" : " warnings"));
    }
    return String.join(", ", counts);
  }
}
