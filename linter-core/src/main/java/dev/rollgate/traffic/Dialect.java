package dev.rollgate.traffic;

import dev.rollgate.kube.IngressClass;
import dev.rollgate.kube.IngressClassParams;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.TargetGroupBinding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which controller a binding belongs to, with the words that controller goes by. */
public enum Dialect {
  /** The AWS Load Balancer Controller. */
  CONTROLLER("elbv2.k8s.aws", "ingress.k8s.aws", "service.k8s.aws/nlb"),
  /** The controller that EKS Auto Mode manages. */
  AUTO_MODE("eks.amazonaws.com", "eks.amazonaws.com", "eks.amazonaws.com/nlb");

  private static final String INJECT = "/pod-readiness-gate-inject";
  private static final String TARGET_HEALTH = "target-health.";

  /** The only label value that switches injection on. */
  public static final String ENABLED = "enabled";

  private final String group;
  private final String ingressController;
  private final String loadBalancerClass;

  Dialect(String group, String ingressController, String loadBalancerClass) {
    this.group = group;
    this.ingressController = ingressController;
    this.loadBalancerClass = loadBalancerClass;
  }

  /** The word in configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The dialect whose controller goes by this name in an IngressClass. */
  static Optional<Dialect> ofIngressController(String controller) {
    return Arrays.stream(values())
        .filter(d -> controller.equals(d.ingressController + "/alb"))
        .findFirst();
  }

  /** The dialect whose controller serves Services of this class. */
  public static Optional<Dialect> ofLoadBalancerClass(String loadBalancerClass) {
    return Arrays.stream(values())
        .filter(d -> loadBalancerClass.equals(d.loadBalancerClass))
        .findFirst();
  }

  /** The dialect that objects of the input speak, if they all speak the same. */
  static Optional<Dialect> onlyOneOf(List<ResourceView> views) {
    Set<Dialect> spoken = EnumSet.noneOf(Dialect.class);
    for (ResourceView view : views) {
      if (view instanceof TargetGroupBinding || view instanceof IngressClassParams) {
        spoken.add(of(view.resource()));
      } else if (view instanceof IngressClass found) {
        found.controller().author().flatMap(Dialect::ofIngressController).ifPresent(spoken::add);
      } else if (view instanceof Service service) {
        service
            .loadBalancerClass()
            .author()
            .flatMap(Dialect::ofLoadBalancerClass)
            .ifPresent(spoken::add);
      }
    }
    return spoken.size() == 1 ? spoken.stream().findFirst() : Optional.empty();
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
