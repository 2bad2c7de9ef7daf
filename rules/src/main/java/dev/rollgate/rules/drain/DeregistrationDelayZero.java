package dev.rollgate.rules.drain;

import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.LoadBalancer;
import dev.rollgate.traffic.Project;

/** Flags target groups that cut off requests as soon as a target leaves. */
public final class DeregistrationDelayZero implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "deregistration-delay-zero",
          Severity.WARNING,
          "a target group gives requests no time to end");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (DeregistrationDelay delay : DeregistrationDelay.all(project)) {
      if (delay.seconds().filter(s -> s == 0).isPresent() && !delay.ofNodesAlone()) {
        boolean alb = delay.bindings().stream().anyMatch(b -> b.loadBalancer() == LoadBalancer.ALB);
        int seconds = project.settings().drainSeconds();
        report
            .at(
                delay.setting().resource(),
                delay.setting().span(),
                "%s is 0, which gives requests no time to end".formatted(delay.title()))
            .severity(alb ? Severity.WARNING : Severity.INFO)
            .help("set it to the seconds that the longest request takes, such as " + seconds)
            .fix(
                Fix.unsafe(
                    "set the deregistration delay to %s seconds".formatted(seconds),
                    delay.setting().replaced(Integer.toString(seconds))));
      }
    }
  }
}
