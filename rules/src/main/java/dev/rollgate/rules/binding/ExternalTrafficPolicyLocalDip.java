package dev.rollgate.rules.binding;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.math.BigDecimal;
import java.util.List;

/** Flags nodes as targets that only pass on requests while a pod of theirs is ready. */
public final class ExternalTrafficPolicyLocalDip implements BoundServiceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "external-traffic-policy-local-dip",
          Severity.WARNING,
          "a node that is a target loses its last pod before the load balancer knows");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(Binding binding) {
    return binding.targetType() == TargetType.INSTANCE;
  }

  @Override
  public void check(Service service, List<Binding> bindings, Project project, Report report) {
    List<TrafficPath> exposed =
        bindings.stream()
            .flatMap(b -> project.pathsOf(b).stream())
            .filter(p -> !outlastsHealthCheck(p, project.settings()))
            .toList();
    if (exposed.isEmpty()
        || service.externalTrafficPolicy().author().filter("Local"::equals).isEmpty()
        || isPatched(service, project)) {
      return;
    }
    Resource resource = service.resource();
    Report.Entry entry =
        report
            .at(
                resource,
                service.externalTrafficPolicy().span(),
                "%s has externalTrafficPolicy Local, so a node that loses its last pod still gets requests"
                    .formatted(resource.title()))
            .help("send to pods with target type ip, or let every node pass requests on")
            .fix(
                Fix.unsafe(
                    "set externalTrafficPolicy to Cluster",
                    new Change.Replace(
                        resource.document(),
                        service.externalTrafficPolicy().path(),
                        Content.of("Cluster"))));
    exposed.stream()
        .map(TrafficPath::workload)
        .distinct()
        .forEach(
            w ->
                entry.related(
                    w.resource().span(),
                    w.resource().title() + " may stop while its node is asked"));
    BoundServiceRule.relate(entry, service, bindings);
  }

  private static boolean isPatched(Service service, Project project) {
    return project.patchesOf(Service.class, service.resource()).stream()
        .anyMatch(p -> !p.externalTrafficPolicy().isAbsent() || !p.type().isAbsent());
  }

  /** Whether the pods serve on while the load balancer finds out. */
  private static boolean outlastsHealthCheck(TrafficPath path, Settings settings) {
    BigDecimal required = BigDecimal.valueOf(settings.drainSeconds(path.binding().loadBalancer()));
    return path.container()
        .found()
        .flatMap(Container::preStop)
        .flatMap(PreStop::seconds)
        .filter(seconds -> seconds.compareTo(required) >= 0)
        .isPresent();
  }
}
