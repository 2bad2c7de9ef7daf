package dev.rollgate.rules.binding;

import dev.rollgate.kube.Service;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Optional;

/** Flags bindings that leave the target type to a look-up in AWS. */
public final class TgbTargetTypeMissing implements TargetGroupBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-target-type-missing", Severity.WARNING, "a TargetGroupBinding has no targetType");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, Project project, Report report) {
    TargetGroupBinding view = binding.view();
    if (!view.targetType().isAbsent()
        || Misspelt.isIn(view, "targetType")
        || isCompletedElsewhere(view, project)) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                binding.resource().span(),
                "%s has no targetType, so nothing here tells whether its pods can have gates"
                    .formatted(binding.resource().title()))
            .help("write the type of the target group, ip or instance");
    Optional<Service> podsOnly =
        NodePorts.surelyAbsent(binding, project).filter(s -> !NodePorts.isExternalName(s));
    if (podsOnly.isEmpty()) {
      entry.fix(Fix.manual("set targetType to the type of the target group"));
      return;
    }
    Service service = podsOnly.get();
    entry
        .related(
            service.type().isAbsent() ? service.resource().span() : service.type().span(),
            "%s is %s: without node ports the targets must be pods"
                .formatted(service.resource().title(), NodePorts.why(service)))
        .fix(
            Fix.safe(
                    "set targetType to ip",
                    new Change.Insert(
                        binding.resource().document(), view.targetType().path(), Content.of("ip")))
                .revealing());
  }

  /** A binding without a target group is a base: what lays the group over it may bring the type. */
  private static boolean isCompletedElsewhere(TargetGroupBinding view, Project project) {
    return (view.targetGroupArn().isAbsent() && view.targetGroupName().isAbsent())
        || project.patchesOf(TargetGroupBinding.class, view.resource()).stream()
            .anyMatch(patch -> !patch.targetType().isAbsent());
  }
}
