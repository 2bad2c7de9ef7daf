package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import java.util.List;

/**
 * A rule over each binding of the AWS Load Balancer Controller, whose webhooks and code are known.
 * What the controller of EKS Auto Mode rejects is not documented.
 */
interface ControllerBindingRule extends TargetGroupBindingRule {

  /**
   * Looks at one binding.
   *
   * @param patches what the input lays over it
   */
  void check(
      HandWrittenBinding binding, List<TargetGroupBinding> patches, Project project, Report report);

  @Override
  default void check(HandWrittenBinding binding, Project project, Report report) {
    if (binding.ownDialect() == Dialect.CONTROLLER) {
      check(
          binding,
          project.patchesOf(TargetGroupBinding.class, binding.resource()),
          project,
          report);
    }
  }
}
