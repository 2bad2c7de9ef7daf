package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;

/** Flags workloads behind bindings of nodes, which no readiness gate can protect. */
public final class TgbInstanceNoGates implements TargetGroupBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-instance-no-gates",
          Severity.WARNING,
          "an instance binding cannot have readiness gates");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, Project project, Report report) {
    if (binding.targetType() != TargetType.INSTANCE
        || project.pathsOf(binding).isEmpty()
        || cannotWork(binding, project)) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                binding.view().targetType().span(),
                "%s has targetType instance, so a rollout behind it does not wait for healthy targets"
                    .formatted(binding.resource().title()))
            .help("make a target group of type ip and a new binding for it; the type cannot change")
            .fix(Fix.manual("bind a new target group of type ip"));
    for (TrafficPath path : project.pathsOf(binding)) {
      entry.related(
          path.workload().resource().span(),
          path.workload().resource().title() + " gets no readiness gate");
    }
  }

  /** Whether the type is the matter of another rule: that fault is to be mended first. */
  private static boolean cannotWork(HandWrittenBinding binding, Project project) {
    List<TargetGroupBinding> patches =
        project.patchesOf(TargetGroupBinding.class, binding.resource());
    boolean rejected =
        TgbAssumeRoleInstance.isOne(binding, patches) || TgbQuicInstance.isOne(binding, patches);
    return NodePorts.surelyAbsent(binding, project).isPresent()
        || (rejected && binding.ownDialect() == Dialect.CONTROLLER);
  }
}
