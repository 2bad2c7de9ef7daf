package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Ingress;
import dev.rollgate.kube.IngressBackend;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Link;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.ServiceReference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Flags backends of Ingresses and routes that are surely absent: Services, and actions that no
 * annotation describes. In an open world it notes those for which a Service of nearly that name
 * stands idle.
 */
public final class IngressServiceMissing implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-service-missing",
          Severity.ERROR,
          "an ALB Ingress or a route names a Service or an action that does not exist");

  private static final String ACTION = "alb.ingress.kubernetes.io/actions.";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<List<Object>> told = new HashSet<>();
    for (Binding binding : project.bindings()) {
      binding
          .backend()
          .filter(b -> binding.service().found().isEmpty())
          .filter(ServiceReference::certain)
          // Several ports of one Service are one fault.
          .filter(b -> told.add(List.of(binding.resource().span(), b.name())))
          .ifPresent(b -> checkService(binding, b, project, report));
    }
    for (Ingress ingress : project.whole(Ingress.class)) {
      if (project.isOfAlb(ingress)) {
        checkActions(ingress, project, report);
      }
    }
  }

  private static void checkService(
      Binding binding, ServiceReference backend, Project project, Report report) {
    String name = backend.name().orElse("");
    boolean missing = binding.service() instanceof Link.Broken;
    MissingService service = MissingService.of(name, backend.namespace(), project);
    if (name.isEmpty() || (!missing && !service.isLikelySlip(project))) {
      return;
    }
    service.relate(
        report
            .at(
                binding.resource(),
                backend.span(),
                "backend Service \"%s\" of %s is %s"
                    .formatted(name, binding.resource().title(), service.where()))
            .severity(missing ? Severity.ERROR : Severity.INFO)
            .help("name a Service of the namespace; without it no pod gets these requests"));
  }

  private static void checkActions(Ingress ingress, Project project, Report report) {
    Resource resource = ingress.resource();
    Set<String> told = new HashSet<>();
    for (IngressBackend backend : ingress.backends()) {
      Field<String> action = backend.service();
      String key = ACTION + action.raw().orElse("");
      // Argo Rollouts writes the annotation while it shifts traffic.
      if (backend.isAction()
          && !isRoutedByArgo(project)
          && action.author().isPresent()
          && !resource.annotations().containsKey(key)
          && project.patchesOf(resource).stream().noneMatch(p -> p.annotations().containsKey(key))
          && told.add(key)) {
        report
            .at(
                resource,
                action.span(),
                "backend \"%s\" of %s has port use-annotation, but there is no annotation \"%s\""
                    .formatted(action.author().get(), resource.title(), key))
            .severity(
                project.settings().world().isClosed(Kind.INGRESS) ? Severity.ERROR : Severity.INFO)
            .help("describe the action in that annotation, or name a port of a Service");
      }
    }
  }

  private static boolean isRoutedByArgo(Project project) {
    return project.workloads().stream().anyMatch(w -> w.argo().filter(a -> a.routed()).isPresent());
  }
}
