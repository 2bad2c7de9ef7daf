package dev.rollgate.rules.startup;

import dev.rollgate.kube.Probe;
import dev.rollgate.kube.Resource;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.IngressBinding;
import dev.rollgate.traffic.LoadBalancer;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The readiness probe of a container and the check of a load balancer before it, where both send
 * HTTP requests to the port that serves.
 *
 * @param probePath what the probe asks for
 * @param checkPath what is said of the load balancer's path; empty where its default may count
 */
record PairedChecks(
    ServedContainer served,
    TrafficPath path,
    Probe probe,
    String probePath,
    Optional<TargetGroupSetting> checkPath) {

  private static final Set<String> HTTP = Set.of("HTTP", "HTTPS");

  /** The value of a health check port that means the port of the requests. */
  static final String TRAFFIC_PORT = "traffic-port";

  private static final String PROTOCOL_VERSION =
      "alb.ingress.kubernetes.io/backend-protocol-version";
  private static final String GRPC = "GRPC";

  /** Every pair that is surely one. */
  static List<PairedChecks> all(Project project) {
    List<PairedChecks> found = new ArrayList<>();
    for (ServedContainer served : ServedContainer.all(project)) {
      Optional<Probe> probe = served.container().readinessProbe();
      Optional<String> probePath = probe.flatMap(PairedChecks::httpPath);
      for (TrafficPath path : served.paths()) {
        Optional<Integer> target = served.targetPort(path, project);
        if (probePath.isPresent()
            && target.isPresent()
            && asks(probe.get(), target.get(), served)
            && isHttp(path.binding(), project)
            && asks(path.binding(), target.get())) {
          found.add(
              new PairedChecks(
                  served,
                  path,
                  probe.get(),
                  probePath.get(),
                  path.binding().targetGroup().healthCheck(HealthCheck.PATH)));
        }
      }
    }
    return found;
  }

  /** What a probe asks for with HTTP. */
  static Optional<String> httpPath(Probe probe) {
    return probe.handler() == Probe.Handler.HTTP_GET
        ? probe.httpPath().effective()
        : Optional.empty();
  }

  /**
   * Whether two paths are surely answered by the same code: all that counts is before the query.
   */
  static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String path) {
    return path.replaceFirst("\\?.*", "").replaceFirst("^/*", "").replaceFirst("/*$", "");
  }

  private static boolean asks(Probe probe, int port, ServedContainer served) {
    return probe
        .port()
        .effective()
        .flatMap(served.container()::portNumber)
        .filter(n -> n == port)
        .isPresent();
  }

  private static boolean asks(Binding binding, int port) {
    Optional<TargetGroupSetting> checked = binding.targetGroup().healthCheck(HealthCheck.PORT);
    return checked.isEmpty()
        || checked.get().value().filter(TRAFFIC_PORT::equals).isPresent()
        || checked.get().number().filter(n -> n == port).isPresent();
  }

  /** An ALB checks with HTTP, but for gRPC; an NLB does where a manifest says so. */
  private static boolean isHttp(Binding binding, Project project) {
    Optional<TargetGroupSetting> protocol = binding.targetGroup().healthCheck(HealthCheck.PROTOCOL);
    boolean stated =
        protocol
            .flatMap(TargetGroupSetting::value)
            .map(p -> p.toUpperCase(Locale.ROOT))
            .filter(HTTP::contains)
            .isPresent();
    if (binding.loadBalancer() == LoadBalancer.NLB) {
      // Nodes may be checked at a port of the kube-proxy.
      return stated && binding.targetType() == TargetType.IP;
    }
    return binding.loadBalancer() == LoadBalancer.ALB
        && (stated || protocol.isEmpty())
        && !mayBeGrpc(binding, project);
  }

  private static boolean mayBeGrpc(Binding binding, Project project) {
    if (!(binding instanceof IngressBinding)) {
      return !binding.targetGroup().healthCheck().containsKey(HealthCheck.PATH);
    }
    return Stream.concat(
            Stream.of(binding.resource()),
            binding.service().found().stream().map(s -> s.resource()))
        .flatMap(owner -> Stream.concat(Stream.of(owner), project.patchesOf(owner).stream()))
        .map(Resource::annotations)
        .flatMap(annotations -> Optional.ofNullable(annotations.get(PROTOCOL_VERSION)).stream())
        .anyMatch(version -> version.author().filter(v -> !v.equals(GRPC)).isEmpty());
  }
}
