package dev.rollgate.rules.startup;

import dev.rollgate.kube.Container;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.yaml.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags load balancers and kubelets that ask the same container different questions. */
public final class ReadinessVsLbPathMismatch implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "readiness-vs-lb-path-mismatch",
          Severity.WARNING,
          "the load balancer checks another path than the readinessProbe");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<List<Span>> told = new HashSet<>();
    for (PairedChecks pair : PairedChecks.all(project)) {
      Optional<TargetGroupSetting> setting = pair.checkPath();
      Optional<String> checked = setting.flatMap(TargetGroupSetting::value);
      if (checked.isPresent()
          && !PairedChecks.isSame(checked.get(), pair.probePath())
          && told.add(List.of(setting.get().span(), pair.served().container().span()))) {
        report(pair, setting.get(), checked.get(), report);
      }
    }
  }

  private static void report(
      PairedChecks pair, TargetGroupSetting setting, String checked, Report report) {
    Container container = pair.served().container();
    boolean probedOtherwise =
        Stream.of(container.livenessProbe(), container.startupProbe())
            .flatMap(Optional::stream)
            .flatMap(p -> PairedChecks.httpPath(p).stream())
            .anyMatch(path -> PairedChecks.isSame(path, checked));
    report
        .at(
            setting.resource(),
            setting.span(),
            "%s checks path \"%s\", but readinessProbe of %s asks for \"%s\""
                .formatted(
                    setting.resource().title(), checked, pair.served().title(), pair.probePath()))
        // The container surely serves what another of its probes asks for.
        .severity(probedOtherwise ? Severity.INFO : Severity.WARNING)
        .related(
            pair.probe().httpPath().isAbsent()
                ? pair.probe().span()
                : pair.probe().httpPath().span(),
            "the readinessProbe")
        .help("let both ask for the same path, or see that both paths answer alike");
  }
}
