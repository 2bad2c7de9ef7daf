package dev.rollgate.suppression;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can be wrong with suppressions. Only {@link Suppressions} sees what the other rules found,
 * so it makes the findings of these.
 */
enum SuppressionRule implements Rule {
  EXPIRED("suppression-expired", "a suppression's last day is over"),
  LOCKED("suppression-locked", "a suppression names a rule that nothing may suppress"),
  MALFORMED("suppression-malformed", "a suppression cannot be read, and does nothing"),
  UNUSED("suppression-unused", "a suppression suppresses nothing"),
  WITHOUT_REASON("suppression-without-reason", "a suppression does not say why");

  @SuppressWarnings("ImmutableEnumChecker") // these rules have no options
  private final RuleInfo info;

  SuppressionRule(String id, String summary) {
    this.info = new RuleInfo(id, Severity.WARNING, summary);
  }

  static boolean isOne(String id) {
    return Arrays.stream(values()).anyMatch(rule -> rule.info.id().equals(id));
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Project project, Report report) {
    // Suppressions are looked at once the other rules are through.
  }

  Finding at(Span span, String message, String help, Optional<Resource> resource) {
    return new Finding(
        info, info.severity(), span, message, help, resource, List.of(), Optional.empty());
  }

  Finding at(
      Span span, String message, String help, Optional<Resource> resource, Optional<Fix> fix) {
    return new Finding(info, info.severity(), span, message, help, resource, List.of(), fix);
  }
}
