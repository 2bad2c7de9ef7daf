package dev.rollgate.rules.binding;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NumberOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.time.Duration;
import java.util.List;

/** Flags nodes as targets that only pass on requests while a pod of theirs is ready. */
public final class ExternalTrafficPolicyLocalDip implements BoundServiceRule {

  private static final NumberOption OUTLAST =
      new NumberOption(
          "outlast-seconds",
          60,
          1,
          3600,
          "how long a pod has to serve on until the load balancer leaves its node out");

  private static final RuleInfo INFO =
      new RuleInfo(
          "external-traffic-policy-local-dip",
          Severity.WARNING,
          "a node that is a target loses its last pod before the load balancer knows",
          OUTLAST);

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
            .filter(p -> stopsTooEarly(p, report.option(OUTLAST)))
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
            .help(
                "send to pods with target type ip, let every node pass requests on, or sleep %s seconds in preStop"
                    .formatted(report.option(OUTLAST)))
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

  /**
   * Whether a container may stop before the load balancer knows; hooks that cannot be read are
   * taken for long enough.
   */
  private static boolean stopsTooEarly(TrafficPath path, int required) {
    List<Container> containers =
        path.container().found().map(List::of).orElse(path.template().containers());
    return containers.stream()
        .map(Container::preStop)
        .anyMatch(
            hook ->
                hook.isEmpty()
                    || hook.get()
                        .length()
                        .filter(l -> l.compareTo(Duration.ofSeconds(required)) < 0)
                        .isPresent());
  }
}
