package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.List;
import java.util.Set;

/** Flags bindings of nodes to target groups that speak QUIC. */
public final class TgbQuicInstance implements ControllerBindingRule {

  private static final Set<String> QUIC = Set.of("QUIC", "TCP_QUIC");

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-quic-instance", Severity.ERROR, "an instance binding has a protocol with QUIC");

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
    if (!isOne(binding, patches)) {
      return;
    }
    report
        .at(
            binding.resource(),
            view.targetType().span(),
            "%s has targetType instance and protocol %s, which is rejected"
                .formatted(
                    binding.resource().title(), view.targetGroupProtocol().author().orElseThrow()))
        .related(view.targetGroupProtocol().span(), "the protocol of the target group")
        .help("make a target group of type ip, and bind that");
  }

  /** Whether the binding surely has the fault, given what the input lays over it. */
  static boolean isOne(HandWrittenBinding binding, List<TargetGroupBinding> patches) {
    return binding.targetType() == TargetType.INSTANCE
        && binding.view().targetGroupProtocol().author().filter(QUIC::contains).isPresent()
        && patches.stream()
            .allMatch(p -> p.targetType().isAbsent() && p.targetGroupProtocol().isAbsent());
  }
}
