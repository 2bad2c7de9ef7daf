package dev.rollgate.config;

import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody says of the cluster and the applications. What is absent stays as it is.
 *
 * @param world of which kinds everything that is deployed is in the input
 * @param kubernetesVersion the oldest version that the manifests go to
 * @param controllerVersion the oldest version of the load balancer controller
 * @param dialect who serves Ingresses whose class is not told
 * @param defaultTargetType what the controller takes where manifests say nothing
 * @param injectLabels labels, as {@code key=value}, by which the webhook selects namespaces too;
 *     none leaves those that are known
 * @param drainSeconds how long a pod must go on serving, but behind an NLB
 * @param nlbDrainSeconds the same behind an NLB
 * @param nodeDrainSeconds the same where the targets are nodes
 * @param shutdownSeconds what an application needs between SIGTERM and its exit
 */
public record Assumptions(
    Optional<World> world,
    Optional<Release> kubernetesVersion,
    Optional<Release> controllerVersion,
    Optional<Dialect> dialect,
    Optional<TargetType> defaultTargetType,
    Set<String> injectLabels,
    Optional<Integer> drainSeconds,
    Optional<Integer> nlbDrainSeconds,
    Optional<Integer> nodeDrainSeconds,
    Optional<Integer> shutdownSeconds) {

  /** Copies the labels. */
  public Assumptions {
    injectLabels = Set.copyOf(injectLabels);
  }

  /** What is wrong with numbers and labels, by the key of the configuration that says the same. */
  public Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    addProblem("drainSeconds", drainSeconds, problems);
    addProblem("nlbDrainSeconds", nlbDrainSeconds, problems);
    addProblem("nodeDrainSeconds", nodeDrainSeconds, problems);
    addProblem("shutdownSeconds", shutdownSeconds, problems);
    injectLabels.stream()
        .filter(label -> label.indexOf('=') < 1)
        .sorted()
        .findFirst()
        .ifPresent(label -> problems.put("injectLabels", "takes KEY=VALUE, not " + label));
    return problems;
  }

  private static void addProblem(
      String key, Optional<Integer> seconds, Map<String, String> problems) {
    seconds
        .flatMap(ConfigurationWords::problemOfSeconds)
        .ifPresent(problem -> problems.put(key, problem));
  }

  /** These settings, but for what is said here. */
  public Settings over(Settings known) {
    Settings settings =
        known.withTimes(
            drainSeconds.orElse(known.drainSeconds()),
            nlbDrainSeconds.orElse(known.nlbDrainSeconds()),
            nodeDrainSeconds.orElse(known.nodeDrainSeconds()),
            shutdownSeconds.orElse(known.shutdownSeconds()));
    if (world.isPresent()) {
      settings = settings.withWorld(world.get());
    }
    if (kubernetesVersion.isPresent()) {
      settings = settings.withKubernetesVersion(kubernetesVersion.get());
    }
    if (controllerVersion.isPresent()) {
      settings = settings.withControllerVersion(controllerVersion.get());
    }
    if (dialect.isPresent()) {
      settings = settings.withDialect(dialect.get());
    }
    if (defaultTargetType.isPresent()) {
      settings = settings.withDefaultTargetType(defaultTargetType.get());
    }
    return injectLabels.isEmpty() ? settings : settings.withInjectLabels(injectLabels);
  }
}
