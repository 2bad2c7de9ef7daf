package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags bindings of the first version of the API. */
public final class TgbV1alpha1 implements ControllerBindingRule {

  private static final String OLD = "elbv2.k8s.aws/v1alpha1";
  private static final String NEW = "elbv2.k8s.aws/v1beta1";

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-v1alpha1", Severity.WARNING, "a TargetGroupBinding is of the API version v1alpha1");

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
    if (!binding.resource().apiVersion().equals(OLD)) {
      return;
    }
    report
        .at(
            binding.resource(),
            binding.view().apiVersion().isAbsent()
                ? binding.resource().span()
                : binding.view().apiVersion().span(),
            binding.resource().title() + " is of version v1alpha1, which lacks newer fields")
        .help("write " + NEW)
        .fix(fix(binding.view(), patches, project));
  }

  /**
   * Patches find their object by its version, so they move with it. What a file of Kustomize says
   * of the version cannot be changed.
   */
  private static Optional<Fix> fix(
      TargetGroupBinding view, List<TargetGroupBinding> patches, Project project) {
    if (view.apiVersion().isAbsent() || OtherDocuments.mention(project, "version: v1alpha1")) {
      return Optional.empty();
    }
    Change[] changes =
        Stream.concat(Stream.of(view), patches.stream())
            .filter(v -> v.apiVersion().author().filter(OLD::equals).isPresent())
            .map(
                v ->
                    new Change.Replace(
                        v.resource().document(), v.apiVersion().path(), Content.of(NEW)))
            .toArray(Change[]::new);
    return Optional.of(Fix.unsafe("write version v1beta1", changes));
  }
}
