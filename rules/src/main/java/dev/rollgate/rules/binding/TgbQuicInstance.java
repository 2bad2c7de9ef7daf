package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.List;
import java.util.Optional;
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
    Optional<String> protocol = view.targetGroupProtocol().author().filter(QUIC::contains);
    if (binding.targetType() != TargetType.INSTANCE
        || protocol.isEmpty()
        || patches.stream()
            .anyMatch(p -> !p.targetType().isAbsent() || !p.targetGroupProtocol().isAbsent())) {
      return;
    }
    report
        .at(
            binding.resource(),
            view.targetType().span(),
            "%s has targetType instance and protocol %s, which is rejected"
                .formatted(binding.resource().title(), protocol.get()))
        .related(view.targetGroupProtocol().span(), "the protocol of the target group")
        .help("make a target group of type ip, and bind that");
  }
}
