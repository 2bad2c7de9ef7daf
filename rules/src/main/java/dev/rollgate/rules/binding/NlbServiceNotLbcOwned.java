package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import java.util.List;

/**
 * Notes Services of type LoadBalancer that may not be the controller's. One that another binding
 * leads to has its targets from there.
 */
public final class NlbServiceNotLbcOwned implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "nlb-service-not-lbc-owned",
          Severity.INFO,
          "a load balancer of a Service may not be the controller's, and so have no gates");

  private static final String AWS = "service.beta.kubernetes.io/aws-load-balancer-";
  private static final String TYPE = AWS + "type";
  private static final String OF_THE_CLOUD_PROVIDER = "nlb";

  /** Words in the annotations of other makers of load balancers. */
  private static final List<String> OTHERS =
      List.of(
          "azure", "google", "gke.io", "metallb", "oraclecloud", "digitalocean", "do-loadbalancer");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Service service : project.whole(Service.class)) {
      if (service.type().author().filter("LoadBalancer"::equals).isPresent()
          && service.loadBalancerClass().isAbsent()
          && isOnAws(service.resource(), project)
          && !isBound(service, project)
          && !isPatched(service, project)) {
        check(service.resource(), report);
      }
    }
  }

  /** A Service of this type says little by itself: every cloud has them. */
  private static boolean isOnAws(Resource service, Project project) {
    return !speaksOf(service, OTHERS)
        && (speaksOf(service, List.of(AWS))
            || (service.namespace().author().isPresent()
                && project.bindingsNear(service.namespace()).stream()
                    .filter(b -> b.dialect().filter(Dialect.CONTROLLER::equals).isPresent())
                    .anyMatch(b -> NamespaceMatch.isSure(b.resource(), service))));
  }

  private static boolean isBound(Service service, Project project) {
    return !project.bindingsTo(service).isEmpty();
  }

  private static boolean speaksOf(Resource resource, List<String> words) {
    return resource.annotations().keySet().stream()
        .anyMatch(key -> words.stream().anyMatch(key::contains));
  }

  private static boolean isPatched(Service service, Project project) {
    return project.patchesOf(Service.class, service.resource()).stream()
        .anyMatch(
            p ->
                !p.loadBalancerClass().isAbsent()
                    || !p.type().isAbsent()
                    || p.resource().annotations().containsKey(TYPE));
  }

  private static void check(Resource service, Report report) {
    Field<String> type = service.annotations().get(TYPE);
    if (type == null) {
      report
          .at(
              service,
              service.span(),
              "%s has type LoadBalancer but does not say which controller makes the load balancer"
                  .formatted(service.title()))
          .help(
              "write loadBalancerClass service.k8s.aws/nlb into a new Service if it shall be the"
                  + " AWS Load Balancer Controller");
    } else if (type.author().filter(OF_THE_CLOUD_PROVIDER::equals).isPresent()) {
      report
          .at(
              service,
              type.span(),
              "%s has load balancer type \"nlb\", which is the cloud provider's and has no gates"
                  .formatted(service.title()))
          .help("make a new Service of loadBalancerClass service.k8s.aws/nlb for pods with gates");
    }
  }
}
