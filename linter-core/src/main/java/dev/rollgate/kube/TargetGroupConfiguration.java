package dev.rollgate.kube;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the controller makes target groups for Gateways.
 *
 * @param target the Service that it is for; of its own namespace
 * @param defaults what holds for every route
 * @param routed whether some routes have settings of their own
 */
public record TargetGroupConfiguration(
    Resource resource, Route.Reference target, TargetGroupProperties defaults, boolean routed)
    implements ResourceView {

  /**
   * Settings of target groups.
   *
   * @param attributes by their names in AWS
   * @param healthCheck by their names in the object, such as {@code healthCheckInterval}
   */
  public record TargetGroupProperties(
      Field<String> targetType,
      Map<String, Field<String>> attributes,
      Map<String, Field<IntOrString>> healthCheck) {}

  private static final List<String> HEALTH_CHECK =
      List.of(
          "healthCheckInterval",
          "healthCheckPath",
          "healthCheckPort",
          "healthCheckProtocol",
          "healthCheckTimeout",
          "healthyThresholdCount",
          "unhealthyThresholdCount");

  static TargetGroupConfiguration read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    return new TargetGroupConfiguration(
        resource,
        Route.Reference.read(spec.member("targetReference"), "Service"),
        properties(spec.member("defaultConfiguration")),
        !spec.objects("routeConfigurations").isEmpty());
  }

  private static TargetGroupProperties properties(Fields fields) {
    Map<String, Field<String>> attributes = new LinkedHashMap<>();
    for (Fields attribute : fields.objects("targetGroupAttributes")) {
      Optional<String> key = attribute.text("key").author();
      key.ifPresent(k -> attributes.put(k, attribute.text("value")));
    }
    Map<String, Field<IntOrString>> healthCheck = new LinkedHashMap<>();
    Fields config = fields.member("healthCheckConfig");
    for (String key : HEALTH_CHECK) {
      if (config.has(key)) {
        healthCheck.put(key, config.intOrString(key, null));
      }
    }
    return new TargetGroupProperties(fields.text("targetType"), attributes, healthCheck);
  }
}
