package dev.rollgate.rules.drain;

import dev.rollgate.kube.Field;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Settings;

/** Flags preStop sleeps that the grace period cuts off, or that the API rejects for it. */
public final class PrestopExceedsGrace implements HookRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "prestop-exceeds-grace",
          Severity.ERROR,
          "a preStop sleep is longer than the grace period");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(TimedHook timed, Settings settings, Report report) {
    // The API rejects the action in any pod; a command matters where requests are lost.
    boolean matters = timed.targetBacked() || timed.hook().isSleepAction();
    if (!matters || timed.seconds() <= timed.grace()) {
      return;
    }
    Field<Integer> grace = timed.graceField();
    String result =
        timed.hook().isSleepAction()
            ? "the API rejects such a pod"
            : "the container is killed inside its hook";
    Report.Entry entry =
        report
            .at(
                timed.workload().resource(),
                timed.hook().waitSpan(),
                "%s seconds, but the grace period is %s%s: %s"
                    .formatted(
                        timed.title(),
                        timed.grace(),
                        grace.isAbsent() ? " (the default)" : "",
                        result))
            .help(timed.graceHelp())
            .fix(timed.fix().ofGrace());
    if (!grace.isAbsent()) {
      entry.related(grace.span(), "the grace period");
    }
  }
}
