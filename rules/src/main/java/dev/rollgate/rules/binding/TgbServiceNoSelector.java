package dev.rollgate.rules.binding;

import dev.rollgate.kube.EndpointSlice;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.List;

/** Flags Services of ip bindings that select no pods. */
public final class TgbServiceNoSelector implements BoundServiceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-service-no-selector",
          Severity.ERROR,
          "an ip binding names a Service without selector");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(Binding binding) {
    return binding.targetType() == TargetType.IP;
  }

  @Override
  public void check(Service service, List<Binding> bindings, Project project, Report report) {
    List<EndpointSlice> slices = slices(service, project);
    if (!service.selector().isEmpty()
        || service.type().isUnreadable()
        || NodePorts.isExternalName(service)
        || mayHavePods(slices)
        || isCompletedElsewhere(service, project)) {
      return;
    }
    boolean bare = slices.stream().anyMatch(s -> !s.endpointKinds().isEmpty());
    boolean closed =
        project.settings().world().isClosed(Kind.ENDPOINT_SLICE)
            && !project.mayHide(Kind.ENDPOINT_SLICE);
    Report.Entry entry =
        report
            .at(
                service.resource(),
                service.resource().span(),
                service.resource().title()
                    + (bare
                        ? " has no selector, and its EndpointSlice names no pods"
                        : " has no selector, so it has no pods"))
            .severity(bare || closed ? Severity.ERROR : Severity.WARNING)
            .help("select the pods by their labels");
    for (EndpointSlice slice : slices) {
      entry.related(slice.resource().span(), "endpoints without a targetRef to a pod");
    }
    BoundServiceRule.relate(entry, service, bindings);
  }

  private static List<EndpointSlice> slices(Service service, Project project) {
    return project.near(EndpointSlice.class, service.resource()).stream()
        .filter(s -> s.serviceName().filter(service.resource().displayName()::equals).isPresent())
        .filter(s -> NamespaceMatch.isPossible(s.resource(), service.resource()))
        .toList();
  }

  private static boolean mayHavePods(List<EndpointSlice> slices) {
    return slices.stream()
        .flatMap(s -> s.endpointKinds().stream())
        .anyMatch(k -> k.isUnreadable() || k.author().filter("Pod"::equals).isPresent());
  }

  /** Patches, Kustomize's common labels and Argo Rollouts write selectors too. */
  private static boolean isCompletedElsewhere(Service service, Project project) {
    return !service.selectorKnown()
        || project.patchesOf(Service.class, service.resource()).stream()
            .anyMatch(p -> !p.selector().isEmpty() || !p.selectorKnown())
        || isOfRollout(service, project)
        || OtherDocuments.mention(project, "commonLabels", "includeSelectors");
  }

  private static boolean isOfRollout(Service service, Project project) {
    return project.workloads().stream()
        .flatMap(w -> w.argo().stream())
        .flatMap(a -> a.services().stream())
        .map(r -> r.service())
        .flatMap((Field<String> name) -> name.raw().stream())
        .anyMatch(service.resource().displayName()::equals);
  }
}
