package dev.rollgate.rules.drain;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Settings;
import java.util.Optional;

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
    if (timed.seconds() <= timed.grace()) {
      return;
    }
    String result =
        timed.hook().isSleepAction() ? "the API rejects it" : "it is killed inside the hook";
    Report.Entry entry =
        report
            .at(
                timed.workload().resource(),
                timed.hook().waitSpan(),
                "preStop of %s sleeps %d seconds, but the grace period is %d: %s"
                    .formatted(
                        timed.workload().title(timed.container()),
                        timed.seconds(),
                        timed.grace(),
                        result))
            .help(
                "give at least %d seconds of grace"
                    .formatted(timed.seconds() + settings.shutdownSeconds()))
            .fix(
                DrainFix.of(
                    "",
                    Safety.SAFE,
                    Optional.empty(),
                    timed.seconds(),
                    timed.workload().resource(),
                    timed.template(),
                    settings));
    GraceTooShort.relateGrace(entry, timed);
  }
}
