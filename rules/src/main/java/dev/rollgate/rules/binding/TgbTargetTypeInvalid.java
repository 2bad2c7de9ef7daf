package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Flags target types other than ip and instance. */
public final class TgbTargetTypeInvalid implements TargetGroupBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-target-type-invalid",
          Severity.ERROR,
          "a TargetGroupBinding has a targetType that does not exist");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Set<String> TYPES = Set.of("ip", "instance");

  @Override
  public void check(HandWrittenBinding binding, Project project, Report report) {
    Field<String> type = binding.view().targetType();
    String value = type.author().orElse("ip");
    if (TYPES.contains(value)) {
      return;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    Optional<Fix> fix =
        TYPES.contains(lower)
            ? Optional.of(
                Fix.unsafe(
                        "write " + lower,
                        new Change.Replace(
                            binding.resource().document(), type.path(), Content.of(lower)))
                    .revealing())
            : Optional.empty();
    report
        .at(
            binding.resource(),
            type.span(),
            "targetType \"%s\" of %s is neither ip nor instance"
                .formatted(value, binding.resource().title()))
        .help("write ip for pods, or instance for nodes")
        .fix(fix);
  }
}
