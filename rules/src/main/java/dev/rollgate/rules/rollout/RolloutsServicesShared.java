package dev.rollgate.rules.rollout;

import dev.rollgate.kube.ArgoStrategy.Role;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Ingress;
import dev.rollgate.kube.IngressBackend;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Route;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags TargetGroupBindings that bind only the pods which a Rollout is about to try out. */
public final class RolloutsServicesShared implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "rollouts-services-shared",
          Severity.WARNING,
          "a TargetGroupBinding binds only the preview or canary Service of a Rollout");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    List<Workload> rollouts = ArgoServices.rollouts(project);
    for (HandWrittenBinding binding : project.handWrittenBindings()) {
      Field<String> service = binding.view().serviceName();
      List<Workload> naming =
          rollouts.stream()
              .filter(
                  r ->
                      NamespaceMatch.isSure(r.resource(), binding.resource())
                          && role(r, service).isPresent())
              .toList();
      List<Workload> nearest = project.nearest(binding.resource(), naming);
      if (nearest.size() == 1) {
        check(binding, nearest.get(0), role(nearest.get(0), service).get(), project, report);
      }
    }
  }

  private static Optional<Role> role(Workload rollout, Field<String> service) {
    return rollout.argo().orElseThrow().services().stream()
        .filter(r -> r.service().author().isPresent())
        .filter(r -> r.service().author().equals(service.author()))
        .findFirst();
  }

  private static void check(
      HandWrittenBinding binding, Workload rollout, Role role, Project project, Report report) {
    List<Role> lasting =
        rollout.argo().orElseThrow().services().stream().filter(Role::isFinal).toList();
    // Who binds the other Service too has a target group for tests, or weighs the two.
    boolean deliberate =
        lasting.stream()
            .anyMatch(r -> r.service().author().isEmpty() || isNamed(r, rollout, project));
    if (role.isFinal() || lasting.isEmpty() || deliberate) {
      return;
    }
    report
        .at(
            binding.resource(),
            binding.view().serviceName().span(),
            "%s binds only Service \"%s\", the %s Service of %s"
                .formatted(
                    binding.resource().title(),
                    role.service().author().orElseThrow(),
                    ArgoServices.word(role),
                    rollout.resource().title()))
        .related(role.service().span(), "the role of the Service")
        .help(
            "bind Service \"%s\", which has the pods that are promoted"
                .formatted(lasting.get(0).service().author().orElseThrow()));
  }

  /** Whether anything in the input that leads traffic may name the Service. */
  private static boolean isNamed(Role role, Workload rollout, Project project) {
    String name = role.service().author().orElse("");
    boolean exposed =
        near(project.services(), rollout)
            .filter(s -> s.resource().displayName().equals(name))
            .anyMatch(s -> s.type().author().filter("LoadBalancer"::equals).isPresent());
    boolean acted = near(project.views(Ingress.class), rollout).anyMatch(i -> hasAction(i, name));
    Stream<Field<String>> bound =
        near(project.views(TargetGroupBinding.class), rollout).map(TargetGroupBinding::serviceName);
    Stream<Field<String>> served =
        near(project.views(Ingress.class), rollout)
            .flatMap(i -> i.backends().stream())
            .map(IngressBackend::service);
    Stream<Field<String>> routed =
        near(project.views(Route.class), rollout)
            .flatMap(r -> r.backends().stream())
            .map(Route.Reference::name);
    return exposed
        || acted
        || Stream.of(bound, served, routed)
            .flatMap(fields -> fields)
            .anyMatch(f -> f.isUnreadable() || f.author().filter(name::equals).isPresent());
  }

  /** Whether an annotation of the Ingress describes an action that may lead to the Service. */
  private static boolean hasAction(Ingress ingress, String name) {
    return ingress.resource().annotations().entrySet().stream()
        .filter(e -> e.getKey().contains("/actions."))
        .anyMatch(e -> e.getValue().raw().filter(text -> !text.contains(name)).isEmpty());
  }

  private static <T extends ResourceView> Stream<T> near(List<T> views, Workload rollout) {
    return views.stream().filter(v -> NamespaceMatch.isPossible(v.resource(), rollout.resource()));
  }
}
