package dev.rollgate.rules.binding;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.rules.EditDistance;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Link;
import dev.rollgate.traffic.Project;
import java.util.Optional;
import java.util.stream.Stream;

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
    Optional<Resource> elsewhere = services(project).filter(s -> named(s, name.get())).findFirst();
    Optional<Resource> near =
        elsewhere.isPresent() ? Optional.empty() : near(name.get(), binding, project);
    if (!missing && (near.isEmpty() || project.mayHide(Kind.SERVICE))) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                binding.view().serviceName().span(),
                "%s names Service \"%s\", which is %s"
                    .formatted(
                        binding.resource().title(), name.get(), where(binding, elsewhere, near)))
            .severity(missing ? Severity.ERROR : Severity.INFO)
            .help("name a Service of the binding's namespace; without it no target is registered");
    elsewhere.ifPresent(s -> entry.related(s.span(), "a Service of this name, out of reach"));
    near.ifPresent(s -> entry.related(s.span(), "a Service of nearly this name"));
  }

  private static String where(
      HandWrittenBinding binding, Optional<Resource> elsewhere, Optional<Resource> near) {
    return elsewhere
        .map(
            s ->
                "in namespace \"%s\", not in \"%s\""
                    .formatted(
                        s.namespace().raw().orElse(""),
                        binding.resource().namespace().raw().orElse("")))
        .orElseGet(
            () ->
                "not among the manifests"
                    + near.map(s -> ", though \"" + s.displayName() + "\" is").orElse(""));
  }

  /**
   * A Service of the very namespace with a name that a slip of the keyboard explains. One that
   * other bindings name, or whose name differs by a number, is a sibling and not meant.
   */
  private static Optional<Resource> near(String name, HandWrittenBinding binding, Project project) {
    int limit = name.length() < 6 ? 1 : 2;
    return services(project)
        .filter(s -> s.namespace().raw().equals(binding.resource().namespace().raw()))
        .filter(s -> !withoutDigits(s.displayName()).equals(withoutDigits(name)))
        .filter(s -> EditDistance.within(limit, s.displayName(), name))
        .filter(s -> !isBound(s, project))
        .findFirst();
  }

  private static boolean isBound(Resource service, Project project) {
    return project.bindings().stream()
        .flatMap(b -> b.service().found().stream())
        .anyMatch(s -> s.resource().equals(service));
  }

  private static Stream<Resource> services(Project project) {
    return project.services().stream().map(Service::resource);
  }

  private static boolean named(Resource service, String name) {
    return service.displayName().equals(name);
  }

  private static String withoutDigits(String name) {
    return name.replaceAll("[0-9]", "");
  }
}
