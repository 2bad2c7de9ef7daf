package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.TargetGroupConfiguration;
import dev.rollgate.kube.TargetGroupConfiguration.TargetGroupProperties;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The target group that the controller makes for a Service behind a Gateway.
 *
 * @param known whether nothing else in the input may have a say
 * @param targetType what decides the target type
 * @param configurations those of the input that are for the Service
 */
record GatewayTargetGroup(
    boolean known,
    Optional<TargetGroupSetting> targetType,
    TargetGroupSettings settings,
    List<TargetGroupConfiguration> configurations) {

  private static final Map<String, HealthCheck> HEALTH =
      Map.of(
          "healthCheckProtocol", HealthCheck.PROTOCOL,
          "healthCheckPort", HealthCheck.PORT,
          "healthCheckPath", HealthCheck.PATH,
          "healthCheckInterval", HealthCheck.INTERVAL,
          "healthCheckTimeout", HealthCheck.TIMEOUT,
          "healthyThresholdCount", HealthCheck.HEALTHY_THRESHOLD,
          "unhealthyThresholdCount", HealthCheck.UNHEALTHY_THRESHOLD);

  private static GatewayTargetGroup unknown(List<TargetGroupConfiguration> configurations) {
    return new GatewayTargetGroup(
        false, Optional.empty(), TargetGroupSettings.UNKNOWN, configurations);
  }

  static GatewayTargetGroup of(Link<Service> service, Project project) {
    Optional<Resource> target = service.found().map(Service::resource);
    if (target.isEmpty()) {
      return unknown(List.of());
    }
    List<TargetGroupConfiguration> all =
        project.near(TargetGroupConfiguration.class, target.get()).stream()
            .filter(c -> isFor(c, target.get()))
            .toList();
    List<TargetGroupConfiguration> nearest =
        Nearest.of(target.get(), all, TargetGroupConfiguration::resource);
    if (nearest.isEmpty()) {
      return project.settings().world().isClosed(Kind.TARGET_GROUP_CONFIGURATION)
          ? new GatewayTargetGroup(
              true,
              Optional.empty(),
              new TargetGroupSettings(true, Map.of(), Map.of(), List.of()),
              List.of())
          : unknown(List.of());
    }
    return nearest.size() == 1 && tellsAll(nearest.get(0), project)
        ? of(nearest.get(0))
        : unknown(nearest);
  }

  /** With routes of its own, or patches, it does not tell which properties count. */
  private static boolean tellsAll(TargetGroupConfiguration configuration, Project project) {
    return !configuration.routed()
        && !configuration.resource().partial()
        && project.patchesOf(configuration.resource()).isEmpty();
  }

  private static boolean isFor(TargetGroupConfiguration configuration, Resource service) {
    return configuration.target().isTo(Kind.SERVICE)
        && configuration.target().name().raw().equals(service.name().raw())
        && NamespaceMatch.isSure(configuration.resource(), service);
  }

  private static GatewayTargetGroup of(TargetGroupConfiguration configuration) {
    Resource resource = configuration.resource();
    TargetGroupProperties properties = configuration.defaults();
    Map<String, TargetGroupSetting> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, Field<String>> attribute : properties.attributes().entrySet()) {
      attributes.put(attribute.getKey(), TargetGroupSetting.of(resource, attribute.getValue()));
    }
    Map<HealthCheck, TargetGroupSetting> health = new EnumMap<>(HealthCheck.class);
    for (Map.Entry<String, Field<IntOrString>> field : properties.healthCheck().entrySet()) {
      health.put(HEALTH.get(field.getKey()), TargetGroupSetting.of(resource, field.getValue()));
    }
    Field<String> type = properties.targetType();
    return new GatewayTargetGroup(
        true,
        type.isAbsent() ? Optional.empty() : Optional.of(TargetGroupSetting.of(resource, type)),
        new TargetGroupSettings(true, attributes, health, List.of()),
        List.of(configuration));
  }
}
