package dev.rollgate.rules.startup;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags health checks of a port that the pods, or the Service, do not have. */
public final class LbHealthPortUnexposed implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "lb-health-port-unexposed",
          Severity.WARNING,
          "the load balancer checks a port that nothing declares");

  /** Ports of Istio's and Linkerd's proxies, which are injected and so declared nowhere. */
  private static final Set<Integer> PORTS_OF_PROXIES = Set.of(15020, 15021, 4191);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<Span> told = new HashSet<>();
    for (Binding binding : project.bindings()) {
      Optional<NamedHealthPort> named = NamedHealthPort.of(binding, project);
      Optional<TargetGroupSetting> setting =
          binding.targetGroup().healthCheck(HealthCheck.PORT).filter(s -> s.number().isPresent());
      if (named.isPresent()) {
        if (named.get().port().isEmpty() && told.add(named.get().setting().span())) {
          report(named.get(), report);
        }
      } else if (setting.isPresent()
          && isUndeclared(setting.get().number().orElseThrow(), binding, project)
          && told.add(setting.get().span())) {
        report(setting.get(), project.pathsOf(binding).get(0), report);
      }
    }
  }

  private static void report(NamedHealthPort named, Report report) {
    report
        .at(
            named.setting().resource(),
            named.setting().span(),
            "health check port of %s is \"%s\", but %s has no port of that name"
                .formatted(
                    named.setting().resource().title(),
                    named.name(),
                    named.service().resource().title()))
        // The controller cannot look the name up, and makes no target group.
        .severity(Severity.ERROR)
        .related(named.service().resource().span(), named.service().resource().title())
        .help("name a port of the Service, or leave the health check on traffic-port");
  }

  private static void report(TargetGroupSetting setting, TrafficPath path, Report report) {
    int number = setting.number().orElseThrow();
    boolean isServicePort =
        path.service().ports().stream()
            .anyMatch(p -> p.port().author().filter(n -> n == number).isPresent());
    report
        .at(
            setting.resource(),
            setting.span(),
            "health check port of %s is %s, but no container of %s declares it"
                .formatted(setting.resource().title(), number, path.workload().resource().title()))
        .related(path.workload().resource().span(), "its pods are the targets")
        .help(
            isServicePort
                ? "give the pods' port instead of the Service's, or traffic-port"
                : "check a port that the pods listen on, or traffic-port");
  }

  /** Nodes may listen on anything; so may pods that declare no port at all. */
  private static boolean isUndeclared(int number, Binding binding, Project project) {
    List<TrafficPath> paths = project.pathsOf(binding);
    return binding.targetType() == TargetType.IP
        && !paths.isEmpty()
        && !PORTS_OF_PROXIES.contains(number)
        && paths.stream().allMatch(p -> isUndeclared(number, p, project));
  }

  private static boolean isUndeclared(int number, TrafficPath path, Project project) {
    PodTemplate template = path.template();
    List<Container> containers = template.runningContainers();
    boolean known =
        containers.stream().anyMatch(c -> !c.ports().isEmpty())
            && containers.stream()
                .flatMap(c -> c.ports().stream())
                .allMatch(p -> p.containerPort().author().isPresent())
            && !ServedContainer.isPatched(path.workload(), project);
    Stream<Integer> declared =
        containers.stream()
            .flatMap(c -> c.ports().stream())
            .flatMap(p -> p.containerPort().author().stream());
    Stream<Integer> probed =
        containers.stream()
            .flatMap(c -> Stream.of(c.readinessProbe(), c.livenessProbe(), c.startupProbe()))
            .flatMap(Optional::stream)
            .flatMap(p -> p.port().effective().stream())
            .flatMap(p -> number(p).stream());
    Stream<Integer> targeted =
        path.service().ports().stream()
            .map(ServicePort::targetPort)
            .flatMap(t -> t.effective().stream())
            .flatMap(p -> number(p).stream());
    return known
        && Stream.of(declared, probed, targeted).flatMap(s -> s).noneMatch(port -> port == number);
  }

  private static Optional<Integer> number(IntOrString port) {
    return port.isName() ? Optional.empty() : Optional.of(port.number().orElseThrow());
  }
}
