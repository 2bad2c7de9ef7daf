package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Release;
import java.util.List;
import java.util.Optional;

/** Flags fields that the controller, as old as the user says it may be, does not know. */
public final class TgbFieldUnsupported implements ControllerBindingRule {

  /** A field and the version of the controller that it came with. */
  private record Newer(String name, Field<?> value, Release since) {

    /** Whether it says something else than its absence would. */
    boolean isUsed() {
      return value.author().filter(written -> !written.equals(false)).isPresent();
    }
  }

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-field-unsupported",
          Severity.WARNING,
          "a field of a TargetGroupBinding is newer than the controller");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      HandWrittenBinding binding,
      List<TargetGroupBinding> patches,
      Project project,
      Report report) {
    Optional<Release> controller = project.settings().controllerVersion();
    if (controller.isEmpty()) {
      return;
    }
    TargetGroupBinding view = binding.view();
    List<Newer> newer =
        List.of(
            new Newer("multiClusterTargetGroup", view.multiCluster(), new Release(2, 10)),
            new Newer("targetGroupName", view.targetGroupName(), new Release(2, 11)),
            new Newer("targetGroupProtocol", view.targetGroupProtocol(), new Release(2, 14)));
    for (Newer field : newer) {
      if (field.isUsed() && !controller.get().isAtLeast(field.since())) {
        report(binding, field, controller.get(), report);
      }
    }
  }

  private static void report(
      HandWrittenBinding binding, Newer field, Release controller, Report report) {
    report
        .at(
            binding.resource(),
            field.value().span(),
            "%s has %s, which the controller knows since %s, and this one may be %s"
                .formatted(binding.resource().title(), field.name(), field.since(), controller))
        .help("raise the controller to %s, or do without the field".formatted(field.since()));
  }
}
