package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import dev.rollgate.yaml.NodePath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The annotations that decide about one target group, the strongest object first. The controller
 * takes whole annotations: what a Service says is not merged with what its Ingress says.
 *
 * @param owners the objects to ask, in this order
 * @param complete whether no other object can have a say
 */
record Annotations(Project project, List<Resource> owners, boolean complete) {

  private static final String ALB = "alb.ingress.kubernetes.io/";
  private static final String NLB = "service.beta.kubernetes.io/aws-load-balancer-";

  private static final Map<HealthCheck, String> ALB_HEALTH =
      Map.of(
          HealthCheck.PROTOCOL, "healthcheck-protocol",
          HealthCheck.PORT, "healthcheck-port",
          HealthCheck.PATH, "healthcheck-path",
          HealthCheck.INTERVAL, "healthcheck-interval-seconds",
          HealthCheck.TIMEOUT, "healthcheck-timeout-seconds",
          HealthCheck.HEALTHY_THRESHOLD, "healthy-threshold-count",
          HealthCheck.UNHEALTHY_THRESHOLD, "unhealthy-threshold-count",
          HealthCheck.SUCCESS_CODES, "success-codes");

  private static final Map<HealthCheck, String> NLB_HEALTH =
      Map.of(
          HealthCheck.PROTOCOL, "healthcheck-protocol",
          HealthCheck.PORT, "healthcheck-port",
          HealthCheck.PATH, "healthcheck-path",
          HealthCheck.INTERVAL, "healthcheck-interval",
          HealthCheck.TIMEOUT, "healthcheck-timeout",
          HealthCheck.HEALTHY_THRESHOLD, "healthcheck-healthy-threshold",
          HealthCheck.UNHEALTHY_THRESHOLD, "healthcheck-unhealthy-threshold",
          HealthCheck.SUCCESS_CODES, "healthcheck-success-codes");

  static Annotations of(Project project, Resource ingress, Link<Service> service) {
    List<Resource> owners = new ArrayList<>();
    service.found().ifPresent(s -> owners.add(s.resource()));
    owners.add(ingress);
    return new Annotations(project, owners, service.found().isPresent());
  }

  static Annotations of(Project project, Service service) {
    return new Annotations(project, List.of(service.resource()), true);
  }

  Optional<TargetGroupSetting> alb(String key) {
    return find(ALB + key);
  }

  Optional<TargetGroupSetting> nlb(String key) {
    return find(NLB + key);
  }

  /** The annotation that counts; one that a patch in the input changes has an unknown value. */
  private Optional<TargetGroupSetting> find(String key) {
    for (Resource owner : owners) {
      Field<String> annotation = owner.annotations().get(key);
      boolean patched =
          project.patchesOf(owner).stream().anyMatch(p -> p.annotations().containsKey(key));
      if (annotation != null || patched) {
        NodePath path = owner.path().key("metadata", "annotations", key);
        TargetGroupSetting unknown = TargetGroupSetting.unknown(owner, owner.span(), path);
        return Optional.of(
            annotation == null || patched ? unknown : TargetGroupSetting.of(owner, annotation));
      }
    }
    return Optional.empty();
  }

  TargetGroupSettings albSettings() {
    return settings(ALB, "target-group-attributes", ALB_HEALTH, "");
  }

  /**
   * @param port a port's own attributes stand above those of all ports
   */
  TargetGroupSettings nlbSettings(String port) {
    return settings(NLB, "target-group-attributes", NLB_HEALTH, "." + port);
  }

  private TargetGroupSettings settings(
      String prefix, String attributesKey, Map<HealthCheck, String> healthKeys, String ownSuffix) {
    Map<HealthCheck, TargetGroupSetting> health = new EnumMap<>(HealthCheck.class);
    healthKeys.forEach(
        (part, key) -> find(prefix + key).ifPresent(setting -> health.put(part, setting)));
    Map<String, TargetGroupSetting> attributes = new LinkedHashMap<>();
    List<TargetGroupSetting> malformed = new ArrayList<>();
    boolean known = complete;
    List<String> keys =
        ownSuffix.isEmpty()
            ? List.of(attributesKey)
            : List.of(attributesKey, attributesKey + ownSuffix);
    for (String key : keys) {
      Optional<TargetGroupSetting> annotation = find(prefix + key);
      if (annotation.isPresent()) {
        known &= annotation.get().value().isPresent();
        if (annotation.get().value().isPresent() && !pairs(annotation.get(), attributes)) {
          malformed.add(annotation.get());
        }
      }
    }
    return new TargetGroupSettings(known, attributes, health, malformed);
  }

  /** Takes a list of pairs, such as {@code a=1,b=2}, apart; false when it is none. */
  private static boolean pairs(TargetGroupSetting list, Map<String, TargetGroupSetting> pairs) {
    String text = list.value().orElse("");
    int start = 0;
    while (start < text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      int sign = text.indexOf('=', start);
      String key = sign < 0 || sign > end ? "" : text.substring(start, sign).strip();
      if (key.isEmpty() || key.chars().anyMatch(Character::isWhitespace)) {
        return false;
      }
      String value = text.substring(sign + 1, end);
      int from = end - value.stripLeading().length();
      pairs.put(key, list.part(from, from + value.strip().length()));
      start = end + 1;
    }
    return !text.isBlank();
  }
}
