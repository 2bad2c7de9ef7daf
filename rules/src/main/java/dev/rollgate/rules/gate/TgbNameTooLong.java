package dev.rollgate.rules.gate;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.Optional;

/** Flags bindings whose name is too long for the readiness gate that is made of it. */
public final class TgbNameTooLong implements TargetGroupBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-name-too-long",
          Severity.ERROR,
          "a TargetGroupBinding's name is too long for a readiness gate");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, Project project, Report report) {
    Optional<String> name =
        binding.resource().name().author().filter(n -> n.length() > ConditionTypes.MAX_NAME);
    if (name.isEmpty() || binding.targetType() == TargetType.INSTANCE) {
      return;
    }
    boolean injected =
        binding.targetType() == TargetType.IP
            && binding.ownDialect() == Dialect.CONTROLLER
            && binding.injection(project.settings()) == Injection.ON
            && !project.pathsOf(binding).isEmpty();
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                binding.resource().span(),
                "name of %s has %s characters; a readiness gate made of it has room for %s"
                    .formatted(
                        binding.resource().title(), name.get().length(), ConditionTypes.MAX_NAME))
            .severity(injected ? Severity.ERROR : Severity.WARNING)
            .help("make a binding with a shorter name, then delete this one");
    project
        .pathsOf(binding)
        .forEach(
            p ->
                entry.related(
                    p.workload().resource().span(),
                    "pods of %s would get the gate".formatted(p.workload().resource().title())));
  }
}
