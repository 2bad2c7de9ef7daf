package dev.rollgate.rules.startup;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.LoadBalancer;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import dev.rollgate.yaml.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags health checks of an ALB that would not have ended before the next one begins. */
public final class LbHealthTimeoutGeInterval implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "lb-health-timeout-ge-interval",
          Severity.ERROR,
          "the timeout of an ALB's health check is not shorter than its interval");

  private static final int DEFAULT_INTERVAL_SECONDS = 15;
  private static final int DEFAULT_TIMEOUT_SECONDS = 5;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<List<Span>> told = new HashSet<>();
    for (Binding binding : project.bindings()) {
      // A Service that is not in the input may say otherwise.
      if (binding.loadBalancer() == LoadBalancer.ALB && binding.service().found().isPresent()) {
        check(binding, told, report);
      }
    }
  }

  private static void check(Binding binding, Set<List<Span>> told, Report report) {
    Optional<TargetGroupSetting> timeout = binding.targetGroup().healthCheck(HealthCheck.TIMEOUT);
    Optional<TargetGroupSetting> interval = binding.targetGroup().healthCheck(HealthCheck.INTERVAL);
    List<TargetGroupSetting> written =
        Stream.of(timeout, interval).flatMap(Optional::stream).toList();
    Optional<Integer> timeoutSeconds =
        seconds(HealthCheck.TIMEOUT, timeout, DEFAULT_TIMEOUT_SECONDS, binding);
    Optional<Integer> intervalSeconds =
        seconds(HealthCheck.INTERVAL, interval, DEFAULT_INTERVAL_SECONDS, binding);
    if (written.isEmpty()
        || timeoutSeconds.isEmpty()
        || intervalSeconds.isEmpty()
        || timeoutSeconds.get() < intervalSeconds.get()
        || !told.add(written.stream().map(TargetGroupSetting::span).toList())) {
      return;
    }
    TargetGroupSetting first = written.get(0);
    Report.Entry entry =
        report
            .at(
                first.resource(),
                first.span(),
                "health check timeout of %s is %s seconds%s, but the interval is %s%s"
                    .formatted(
                        first.resource().title(),
                        timeoutSeconds.get(),
                        byDefault(timeout),
                        intervalSeconds.get(),
                        byDefault(interval)))
            .help("make the timeout shorter than the interval; AWS rejects the health check");
    if (written.size() > 1) {
      entry.related(written.get(1).span(), "the interval");
    }
  }

  /** What counts, where it is known and where AWS takes it at all. */
  private static Optional<Integer> seconds(
      HealthCheck part, Optional<TargetGroupSetting> setting, int byDefault, Binding binding) {
    if (setting.isEmpty()) {
      // What Auto Mode takes by default is not documented in the controller's terms.
      return binding.dialect().filter(Dialect.AUTO_MODE::equals).isPresent()
          ? Optional.empty()
          : Optional.of(byDefault);
    }
    HealthCheckRange range = HealthCheckRange.of(part).orElseThrow();
    return setting.get().number().filter(range::contains);
  }

  private static String byDefault(Optional<TargetGroupSetting> setting) {
    return setting.isPresent() ? "" : " (the default)";
  }
}
