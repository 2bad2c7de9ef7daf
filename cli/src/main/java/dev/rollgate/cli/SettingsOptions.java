package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationWords;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.World;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What to assume of the cluster and the applications; what is not given is as configured. */
final class SettingsOptions {

  @Option(
      names = "--closed-world",
      negatable = true,
      description = "What is not among the manifests is missing.")
  private Optional<Boolean> closedWorld = Optional.empty();

  @Option(
      names = "--kubernetes-version",
      paramLabel = "MAJOR.MINOR",
      description = "The oldest Kubernetes in use (default: 1.30).")
  private Optional<Release> kubernetesVersion = Optional.empty();

  @Option(
      names = "--controller-version",
      paramLabel = "MAJOR.MINOR",
      description = "The oldest load balancer controller, if known.")
  private Optional<Release> controllerVersion = Optional.empty();

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description = "Who serves Ingresses by default: controller or auto-mode.")
  private Optional<Dialect> dialect = Optional.empty();

  @Option(
      names = "--default-target-type",
      paramLabel = "TYPE",
      description = "The controller's default: ip or instance.")
  private Optional<TargetType> defaultTargetType = Optional.empty();

  @Option(
      names = "--inject-label",
      paramLabel = "KEY=VALUE",
      description = "A further label by which the webhook selects namespaces.")
  private Set<String> injectLabels = new LinkedHashSet<>();

  @Option(
      names = "--drain-seconds",
      paramLabel = "SECONDS",
      description = "How long a pod must go on serving (default: 30).")
  private Optional<Integer> drainSeconds = Optional.empty();

  @Option(
      names = "--nlb-drain-seconds",
      paramLabel = "SECONDS",
      description = "How long behind an NLB (default: 120).")
  private Optional<Integer> nlbDrainSeconds = Optional.empty();

  @Option(
      names = "--node-drain-seconds",
      paramLabel = "SECONDS",
      description = "How long where the targets are nodes (default: 15).")
  private Optional<Integer> nodeDrainSeconds = Optional.empty();

  @Option(
      names = "--shutdown-seconds",
      paramLabel = "SECONDS",
      description = "What an application needs after SIGTERM (default: 15).")
  private Optional<Integer> shutdownSeconds = Optional.empty();

  /** Checks the numbers. */
  void check() throws UsageException {
    for (Map.Entry<String, Optional<Integer>> seconds : allSeconds().entrySet()) {
      Optional<String> problem = seconds.getValue().flatMap(ConfigurationWords::problemOfSeconds);
      if (problem.isPresent()) {
        throw new UsageException(seconds.getKey() + " " + problem.get());
      }
    }
  }

  private Map<String, Optional<Integer>> allSeconds() {
    Map<String, Optional<Integer>> all = new LinkedHashMap<>();
    all.put("--drain-seconds", drainSeconds);
    all.put("--nlb-drain-seconds", nlbDrainSeconds);
    all.put("--node-drain-seconds", nodeDrainSeconds);
    all.put("--shutdown-seconds", shutdownSeconds);
    return all;
  }

  /** The settings with what was given. */
  Settings apply(Settings configured) {
    Settings settings =
        configured.withTimes(
            drainSeconds.orElse(configured.drainSeconds()),
            nlbDrainSeconds.orElse(configured.nlbDrainSeconds()),
            nodeDrainSeconds.orElse(configured.nodeDrainSeconds()),
            shutdownSeconds.orElse(configured.shutdownSeconds()));
    if (closedWorld.isPresent()) {
      settings = settings.withWorld(closedWorld.get() ? World.CLOSED : World.OPEN);
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
