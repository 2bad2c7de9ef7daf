package dev.rollgate.rules.drain;

import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NumberOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;

/** Flags target groups that cut off requests which the user knows to last longer. */
public final class DeregistrationDelayLessThanRequest implements Rule {

  private static final NumberOption MAX_REQUEST_SECONDS =
      new NumberOption(
          "max-request-seconds",
          0,
          0,
          DeregistrationDelay.MAX_SECONDS,
          "how many seconds the longest request takes; 0 when nobody knows");

  private static final RuleInfo INFO =
      new RuleInfo(
          "deregistration-delay-less-than-request",
          Severity.WARNING,
          "the deregistration delay is shorter than the longest request",
          MAX_REQUEST_SECONDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    int longest = report.option(MAX_REQUEST_SECONDS);
    for (DeregistrationDelay delay : DeregistrationDelay.all(project)) {
      // A delay of 0 is another rule's finding.
      int seconds = delay.seconds().orElse(0);
      if (seconds > 0 && seconds < longest && !delay.ofNodesAlone()) {
        report
            .at(
                delay.setting().resource(),
                delay.setting().span(),
                "%s is %s, but requests may take %s seconds"
                    .formatted(delay.title(), seconds, longest))
            .help("set it to at least %s seconds".formatted(longest))
            .fix(
                Fix.unsafe(
                    "set the deregistration delay to %s seconds".formatted(longest),
                    delay.setting().replaced(Integer.toString(longest))));
      }
    }
  }
}
