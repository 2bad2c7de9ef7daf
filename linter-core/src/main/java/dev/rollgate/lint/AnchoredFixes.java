package dev.rollgate.lint;

import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Editor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one fix of those that a rule has for every place which uses the same anchored node, so that
 * they are made together, where the node is written. Where some place wants no such change, each
 * fix stays by itself.
 */
final class AnchoredFixes {

  private final List<Finding> findings;
  private final Map<Wish, Fix> wishes = new HashMap<>();

  /** What a rule would change. */
  private record Wish(RuleInfo rule, Change change) {}

  AnchoredFixes(List<Finding> findings) {
    this.findings = findings;
    for (Finding finding : findings) {
      finding.fix().ifPresent(fix -> note(finding.rule(), fix));
    }
  }

  private void note(RuleInfo rule, Fix fix) {
    for (Change change : fix.changes()) {
      if (!change.document().sharedNodes().isEmpty()) {
        wishes.put(new Wish(rule, change), fix);
      }
    }
  }

  /** Replaces the findings' fixes. */
  void widen() {
    if (!wishes.isEmpty()) {
      findings.replaceAll(f -> f.fix().map(fix -> f.withFix(widened(f, fix), f.help())).orElse(f));
    }
  }

  private Fix widened(Finding finding, Fix fix) {
    Set<Change> changes = new LinkedHashSet<>(fix.changes());
    for (Change change : fix.changes()) {
      List<Optional<Fix>> others =
          Editor.everywhere(change).stream()
              .map(c -> Optional.ofNullable(wishes.get(new Wish(finding.rule(), c))))
              .toList();
      if (others.stream().allMatch(Optional::isPresent)) {
        others.forEach(other -> changes.addAll(other.get().changes()));
      }
    }
    return changes.size() == fix.changes().size()
        ? fix
        : new Fix(fix.title(), fix.safety(), new ArrayList<>(changes), fix.reveals());
  }
}
