package dev.rollgate.rules.binding;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.BindingRule;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.rules.EditDistance;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Link;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/**
 * Flags bindings to a Service that is surely absent, and near misses among those that are there.
 */
public final class TgbServiceMissing implements BindingRule {

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
  public void check(Binding binding, Project project, Report report) {
    Optional<String> name = binding.view().serviceName().author();
    if (name.isEmpty() || binding.service() instanceof Link.Found) {
      return;
    }
    Optional<Resource> near = near(name.get(), binding, project);
    if (!binding.service().isBroken() && near.isEmpty()) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                binding.view().serviceName().span(),
                "Service \"%s\" of %s is not among the manifests%s"
                    .formatted(
                        name.get(),
                        binding.resource().title(),
                        near.map(n -> ", but \"" + n.displayName() + "\" is").orElse("")))
            .help("name a Service of the binding's namespace; without one every target is removed");
    near.ifPresent(n -> entry.related(n.span(), "a Service with nearly this name"));
    if (!binding.service().isBroken()) {
      entry.severity(Severity.INFO);
    }
  }

  /** A Service of the very namespace whose name is at most two letters off. */
  private static Optional<Resource> near(String name, Binding binding, Project project) {
    return project.services().stream()
        .map(Service::resource)
        .filter(s -> s.namespace().raw().equals(binding.resource().namespace().raw()))
        .filter(s -> !s.displayName().equals(name))
        .filter(s -> EditDistance.within(2, s.displayName(), name))
        .findFirst();
  }
}
