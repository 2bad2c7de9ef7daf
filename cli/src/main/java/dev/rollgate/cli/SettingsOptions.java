package dev.rollgate.cli;

import dev.rollgate.config.Assumptions;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.World;
import java.util.LinkedHashSet;
import java.util.Locale;
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

  /**
   * What was given.
   *
   * @throws UsageException when a number makes no sense
   */
  Assumptions assumptions() throws UsageException {
    Assumptions given =
        new Assumptions(
            closedWorld.map(closed -> closed ? World.CLOSED : World.OPEN),
            kubernetesVersion,
            controllerVersion,
            dialect,
            defaultTargetType,
            injectLabels,
            drainSeconds,
            nlbDrainSeconds,
            nodeDrainSeconds,
            shutdownSeconds);
    for (Map.Entry<String, String> problem : given.problems().entrySet()) {
      throw new UsageException(option(problem.getKey()) + " " + problem.getValue());
    }
    return given;
  }

  /** The option that says the same as a key of the configuration. */
  private static String option(String key) {
    // The option is given once for each label, so its name is in the singular.
    return key.equals("injectLabels")
        ? "--inject-label"
        : "--" + key.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
  }
}
