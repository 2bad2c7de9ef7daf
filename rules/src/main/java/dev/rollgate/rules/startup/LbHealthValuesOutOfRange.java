package dev.rollgate.rules.startup;

import dev.rollgate.kube.Kind;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Flags numbers of a health check that AWS does not take. */
public final class LbHealthValuesOutOfRange implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "lb-health-values-out-of-range",
          Severity.ERROR,
          "a number of a health check is out of the range that AWS takes");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<Span> told = new HashSet<>();
    for (Binding binding : project.bindings()) {
      for (HealthCheck part : HealthCheck.values()) {
        Optional<HealthCheckRange> range = HealthCheckRange.of(part);
        Optional<TargetGroupSetting> setting = binding.targetGroup().healthCheck(part);
        Optional<Integer> number = setting.flatMap(TargetGroupSetting::number);
        // A Service that is not in the input may say otherwise.
        if (range.isPresent()
            && setting.isPresent()
            && number.isPresent()
            && binding.service().found().isPresent()
            && !range.get().contains(number.get())
            && told.add(setting.get().span())) {
          report(setting.get(), number.get(), range.get(), report);
        }
      }
    }
  }

  private static void report(
      TargetGroupSetting setting, int number, HealthCheckRange range, Report report) {
    int nearest = range.nearest(number);
    report
        .at(
            setting.resource(),
            setting.span(),
            "health check %s of %s is %s, but AWS takes %s to %s"
                .formatted(
                    range.word(), setting.resource().title(), number, range.min(), range.max()))
        .help("choose a number from %s to %s".formatted(range.min(), range.max()))
        // A number that counts may show that it does not go with another.
        .fix(
            Fix.unsafe("set the %s to %s".formatted(range.word(), nearest), to(nearest, setting))
                .revealing());
  }

  /** Annotations are texts; the fields of a TargetGroupConfiguration are numbers. */
  private static Change to(int number, TargetGroupSetting setting) {
    return setting.resource().kind() == Kind.TARGET_GROUP_CONFIGURATION
        ? new Change.Replace(setting.resource().document(), setting.path(), Content.of(number))
        : setting.replaced(Integer.toString(number));
  }
}
