package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.Change;
import java.util.List;

/** Flags ip bindings that select nodes. */
public final class TgbNodeSelectorWithIp implements ControllerBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo("tgb-node-selector-with-ip", Severity.ERROR, "an ip binding selects nodes");

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
    TargetGroupBinding view = binding.view();
    if (binding.targetType() != TargetType.IP
        || !view.selectsNodes()
        || patches.stream().anyMatch(p -> !p.targetType().isAbsent())) {
      return;
    }
    report
        .at(
            binding.resource(),
            view.targetType().span(),
            binding.resource().title() + " has targetType ip and a nodeSelector, which is rejected")
        .help("remove the nodeSelector: the targets are pods, which the Service selects")
        .fix(
            Fix.unsafe(
                "remove the nodeSelector",
                new Change.Remove(binding.resource().document(), view.nodeSelectorPath())));
  }
}
