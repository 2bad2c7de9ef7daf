package dev.rollgate.rules.drain;

import dev.rollgate.kube.Field;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Settings;

/** Flags grace periods that a preStop sleep uses up, so that the process is killed at work. */
public final class GraceTooShort implements HookRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "grace-too-short",
          Severity.WARNING,
          "the grace period leaves no time to stop after the preStop sleep");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(TimedHook timed, Settings settings, Report report) {
    int left = timed.grace() - timed.seconds();
    if (!timed.targetBacked()
        || timed.seconds() <= 0
        || left < 0
        || left >= settings.shutdownSeconds()) {
      return;
    }
    Field<Integer> grace = timed.graceField();
    Report.Entry entry =
        report
            .at(
                timed.workload().resource(),
                grace.isAbsent() ? timed.hook().waitSpan() : grace.span(),
                "%s of the %s seconds of grace%s, which leaves %s to stop"
                    .formatted(
                        timed.title(),
                        timed.grace(),
                        grace.isAbsent() ? " (the default)" : "",
                        left))
            .severity(left == 0 ? Severity.ERROR : Severity.WARNING)
            .help(timed.graceHelp())
            .fix(timed.fix().ofGrace());
    if (!grace.isAbsent()) {
      entry.related(timed.hook().waitSpan(), "the sleep");
    }
  }
}
