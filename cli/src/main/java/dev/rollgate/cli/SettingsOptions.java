package dev.rollgate.cli;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleOption;
import dev.rollgate.text.Suggestion;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What to assume of the cluster and the applications. */
final class SettingsOptions {

  @Option(
      names = "--closed-world",
      description = "Everything that is deployed is in the input: what is absent is missing.")
  private boolean closedWorld;

  @Option(
      names = "--kubernetes-version",
      paramLabel = "MAJOR.MINOR",
      defaultValue = "1.30",
      description = "The oldest Kubernetes that the manifests go to (default: ${DEFAULT-VALUE}).")
  private String kubernetesVersion = "1.30";

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description = "Who serves Ingresses whose class is not told: controller or auto-mode.")
  private Optional<String> dialect = Optional.empty();

  @Option(
      names = "--default-target-type",
      paramLabel = "TYPE",
      description = "What the controller takes where manifests say nothing: ip or instance.")
  private Optional<String> defaultTargetType = Optional.empty();

  @Option(
      names = "--inject-label",
      paramLabel = "KEY=VALUE",
      description = "A label by which the webhook selects namespaces besides its own.")
  private Set<String> injectLabels = new LinkedHashSet<>();

  @Option(
      names = "--drain-seconds",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description =
          "How long a pod must go on serving, but behind an NLB (default: ${DEFAULT-VALUE}).")
  private int drainSeconds = 30;

  @Option(
      names = "--nlb-drain-seconds",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long behind an NLB (default: ${DEFAULT-VALUE}).")
  private int nlbDrainSeconds = 120;

  @Option(
      names = "--node-drain-seconds",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "How long where the targets are nodes (default: ${DEFAULT-VALUE}).")
  private int nodeDrainSeconds = 15;

  @Option(
      names = "--shutdown-seconds",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description =
          "What an application needs between SIGTERM and its exit (default: ${DEFAULT-VALUE}).")
  private int shutdownSeconds = 15;

  @Option(
      names = "--set",
      paramLabel = "RULE.OPTION=VALUE",
      description = "Set an option of a rule, as in docs/rules.md; may be repeated.")
  private Map<String, String> ruleOptions = new LinkedHashMap<>();

  Settings settings(RuleCatalog catalog) throws UsageException {
    Settings settings =
        Settings.DEFAULT
            .withClosedWorld(closedWorld)
            .withKubernetesVersion(version())
            .withInjectLabels(injectLabels)
            .withTimes(
                seconds("--drain-seconds", drainSeconds),
                seconds("--nlb-drain-seconds", nlbDrainSeconds),
                seconds("--node-drain-seconds", nodeDrainSeconds),
                seconds("--shutdown-seconds", shutdownSeconds));
    if (dialect.isPresent()) {
      settings = settings.withDialect(dialect(dialect.get()));
    }
    if (defaultTargetType.isPresent()) {
      settings = settings.withDefaultTargetType(targetType(defaultTargetType.get()));
    }
    for (Map.Entry<String, String> option : ruleOptions.entrySet()) {
      check(option.getKey(), option.getValue(), catalog);
      settings = settings.withRuleOption(option.getKey(), option.getValue());
    }
    return settings;
  }

  private Release version() throws UsageException {
    return Release.parse(kubernetesVersion)
        .orElseThrow(
            () ->
                new UsageException(
                    "not a version of Kubernetes: %s (write it as 1.30)"
                        .formatted(kubernetesVersion)));
  }

  private static int seconds(String option, int value) throws UsageException {
    if (value < 0 || value > 3600) {
      throw new UsageException("%s takes 0 to 3600 seconds, not %d".formatted(option, value));
    }
    return value;
  }

  private static Dialect dialect(String word) throws UsageException {
    return switch (word) {
      case "controller" -> Dialect.CONTROLLER;
      case "auto-mode" -> Dialect.AUTO_MODE;
      default ->
          throw new UsageException(
              "--dialect takes controller or auto-mode, not %s".formatted(word));
    };
  }

  private static TargetType targetType(String word) throws UsageException {
    return switch (word) {
      case "ip" -> TargetType.IP;
      case "instance" -> TargetType.INSTANCE;
      default ->
          throw new UsageException(
              "--default-target-type takes ip or instance, not %s".formatted(word));
    };
  }

  private static void check(String name, String value, RuleCatalog catalog) throws UsageException {
    int dot = name.indexOf('.');
    String id = dot < 0 ? name : name.substring(0, dot);
    Rule rule =
        catalog
            .find(id)
            .orElseThrow(
                () -> new UsageException(catalog.noSuchRule(id)));
    List<RuleOption<?>> options = rule.info().options();
    RuleOption<?> option =
        options.stream()
            .filter(o -> name.equals(id + "." + o.name()))
            .findFirst()
            .orElseThrow(() -> new UsageException(unknown(name, id, options)));
    try {
      option.parse(value);
    } catch (IllegalArgumentException e) {
      throw new UsageException(id + ": " + e.getMessage());
    }
  }

  private static String unknown(String name, String id, List<RuleOption<?>> options) {
    List<String> names = options.stream().map(RuleOption::name).toList();
    String known = names.isEmpty() ? "none" : String.join(", ", names);
    List<String> inFull = names.stream().map(option -> id + "." + option).toList();
    return "%s (%s has %s)".formatted(Suggestion.told("not an option", name, inFull), id, known);
  }
}
