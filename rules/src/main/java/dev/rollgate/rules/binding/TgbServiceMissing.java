package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Link;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/**
 * Flags bindings to a Service that is surely absent, or that Kustomize renames behind the binding's
 * back. In an open world it notes those for which a Service of nearly that name stands idle.
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
    Optional<Resource> renamed = RenamedService.of(name.get(), binding.resource(), project);
    if (renamed.isPresent()) {
      reportRenamed(binding, renamed.get(), report);
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

  private static void reportRenamed(HandWrittenBinding binding, Resource service, Report report) {
    Field<String> name = binding.view().serviceName();
    report
        .at(
            binding.resource(),
            name.span(),
            "%s names Service \"%s\", which Kustomize renames to \"%s\" without changing serviceRef"
                .formatted(
                    binding.resource().title(), name.raw().orElse(""), service.displayName()))
        .help(
            "list a file under \"configurations\" with a nameReference from Service to"
                + " spec/serviceRef/name of TargetGroupBinding, or give the Service its final name")
        .related(service.span(), "the Service that is renamed");
  }
}
