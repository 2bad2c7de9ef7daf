package dev.rollgate.baseline;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fingerprint;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;

/** Flags entries of the baseline that nothing needs any more, so that it only ever shrinks. */
final class BaselineStale implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "baseline-stale", Severity.INFO, "the baseline records a finding that no longer occurs");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Manifests alone say nothing of it: {@link Baseline} finds it once all rules have run. */
  @Override
  public void check(Project project, Report report) {}

  /**
   * @param missing how many of the recorded findings no longer occur, at least one
   */
  static Finding finding(Span span, Fingerprint fingerprint, int missing, int recorded) {
    String place =
        fingerprint.path().isEmpty()
            ? fingerprint.object()
            : fingerprint.object() + " at " + fingerprint.path();
    String message =
        recorded == 1
            ? "the finding of %s in %s no longer occurs".formatted(fingerprint.rule(), place)
            : "%s of the %s findings of %s in %s no longer occur"
                .formatted(missing, recorded, fingerprint.rule(), place);
    return new Finding(
        INFO,
        INFO.severity(),
        span,
        message,
        "run \"rollgate baseline prune\", so that it is told when it comes back",
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
