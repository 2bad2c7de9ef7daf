package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;

/** Flags copies of bindings that the controller made, and notes copies of others. */
public final class TgbCommittedDump implements ControllerBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-committed-dump",
          Severity.WARNING,
          "a manifest is a copy of a TargetGroupBinding in a cluster");

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
    if (view.resource().isLive()) {
      return;
    }
    Optional<Field<String>> label = GeneratedBinding.stackLabel(view);
    if (label.isPresent() || GeneratedBinding.generatedGroup(view).isPresent()) {
      label
          .map(Field::span)
          .or(() -> GeneratedBinding.trace(view))
          .ifPresent(span -> made(binding, span, report));
    } else {
      GeneratedBinding.trace(view).ifPresent(span -> copied(binding, span, report));
    }
  }

  private static void made(HandWrittenBinding binding, Span span, Report report) {
    report
        .at(
            binding.resource(),
            span,
            binding.resource().title() + " is a copy of a binding that the controller made")
        .help(
            "stop deploying the manifest, without deleting the object, which is the controller's");
  }

  private static void copied(HandWrittenBinding binding, Span span, Report report) {
    report
        .at(
            binding.resource(),
            span,
            binding.resource().title() + " holds what the controller wrote to it in a cluster")
        .severity(Severity.INFO)
        .help("remove its status, finalizers and checkpoints from the manifest");
  }
}
