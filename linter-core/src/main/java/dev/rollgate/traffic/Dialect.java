package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import java.util.Arrays;
import java.util.Optional;

/** Which controller a binding belongs to, with the words that controller goes by. */
public enum Dialect {
  /** The AWS Load Balancer Controller. */
  CONTROLLER("elbv2.k8s.aws"),
  /** The controller that EKS Auto Mode manages. */
  AUTO_MODE("eks.amazonaws.com");

  private static final String INJECT = "/pod-readiness-gate-inject";
  private static final String TARGET_HEALTH = "target-health.";

  /** The only label value that switches injection on. */
  public static final String ENABLED = "enabled";

  private final String group;

  Dialect(String group) {
    this.group = group;
  }

  static Dialect of(Resource binding) {
    return AUTO_MODE.group.equals(binding.group()) ? AUTO_MODE : CONTROLLER;
  }

  /** The namespace label that switches injection on. */
  public String injectLabel() {
    return group + INJECT;
  }

  /** The condition type of the readiness gate for a binding of this name. */
  public String conditionType(String bindingName) {
    return TARGET_HEALTH + group + "/" + bindingName;
  }

  /** The binding's name in a condition type of either dialect; empty for other gates. */
  public static Optional<String> bindingName(String conditionType) {
    return Arrays.stream(values())
        .map(d -> d.conditionType(""))
        .filter(conditionType::startsWith)
        .map(prefix -> conditionType.substring(prefix.length()))
        .findFirst();
  }
}
