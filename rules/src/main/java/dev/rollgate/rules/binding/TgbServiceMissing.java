package dev.rollgate.rules.binding;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Link;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/**
 * Flags bindings to a Service that is surely absent. In an open world it notes those for which a
 * Service of nearly that name stands idle.
 */
public final class TgbServiceMissing implements TargetGroupBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-service-missing",
          Severity.ERROR,
          "a TargetGroupBinding names a Service that does not exist");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, Project project, Report report) {
    Optional<String> name = binding.view().serviceName().author();
    if (name.isEmpty() || binding.service() instanceof Link.Found) {
      return;
    }
    boolean missing = binding.service().isBroken();
    MissingService service = MissingService.of(name.get(), binding.resource().namespace(), project);
    if (!missing && !service.isLikelySlip(project)) {
      return;
    }
    service.relate(
        report
            .at(
                binding.resource(),
                binding.view().serviceName().span(),
                "%s names Service \"%s\", which is %s"
                    .formatted(binding.resource().title(), name.get(), service.where()))
            .severity(missing ? Severity.ERROR : Severity.INFO)
            .help("name a Service of the binding's namespace; without it no target is registered"));
  }
}
