package dev.rollgate.lint;

import dev.rollgate.yaml.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The findings of all projects. What environments share is in each of their projects, and a fault
 * of it is told once.
 */
final class FindingMerge {

  private final Map<Key, Finding> found = new LinkedHashMap<>();

  private record Key(String rule, Span span, String message, int number) {
    @Override
    public int hashCode() {
      return 31 * span.hashCode() + rule.hashCode();
    }
  }

  /** Takes the findings of one rule in one project. */
  void add(Collection<Finding> findings) {
    Map<Key, Integer> numbers = new HashMap<>();
    for (Finding finding : findings) {
      Key first = new Key(finding.rule().id(), finding.span(), finding.message(), 0);
      int number = numbers.merge(first, 1, Integer::sum);
      Key key = new Key(first.rule(), first.span(), first.message(), number);
      found.merge(key, finding, FindingMerge::merge);
    }
  }

  /** The worse one; a fix that not all projects want alike is for a person to make. */
  private static Finding merge(Finding one, Finding other) {
    Finding worse = one.severity().compareTo(other.severity()) >= 0 ? one : other;
    Optional<Fix> fix = one.fix();
    if (fix.equals(other.fix())) {
      return worse;
    }
    return fix.or(other::fix)
        .map(f -> worse.withFix(Fix.manual(f.title()), worse.help()))
        .orElse(worse);
  }

  List<Finding> sorted() {
    return found.values().stream().sorted().toList();
  }
}
