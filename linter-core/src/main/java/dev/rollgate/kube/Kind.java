package dev.rollgate.kube;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of objects that Rollgate looks at. */
public enum Kind {
  /** A namespace, whose label switches injection on. */
  NAMESPACE("Namespace", Set.of("")),
  /** A Service; other groups have kinds of the same name. */
  SERVICE("Service", Set.of("")),
  /** What ties a Service port to a target group, in the controller's and in Auto Mode's group. */
  TARGET_GROUP_BINDING("TargetGroupBinding", Set.of("elbv2.k8s.aws", "eks.amazonaws.com")),
  /** A workload. */
  DEPLOYMENT("Deployment", Set.of("apps", "extensions")),
  /** A workload. */
  STATEFUL_SET("StatefulSet", Set.of("apps")),
  /** A workload. */
  DAEMON_SET("DaemonSet", Set.of("apps", "extensions")),
  /** A workload. */
  REPLICA_SET("ReplicaSet", Set.of("apps", "extensions")),
  /** Argo's workload. */
  ROLLOUT("Rollout", Set.of("argoproj.io")),
  /** A workload of one pod. */
  POD("Pod", Set.of("")),
  /** A workload that completes. */
  JOB("Job", Set.of("batch")),
  /** A workload that completes, again and again. */
  CRON_JOB("CronJob", Set.of("batch")),
  /** Routes requests to Services; an ALB for some classes. */
  INGRESS("Ingress", Set.of("networking.k8s.io", "extensions")),
  /** Tells which controller serves an Ingress. */
  INGRESS_CLASS("IngressClass", Set.of("networking.k8s.io")),
  /** Settings for all Ingresses of a class, of the controller and of Auto Mode. */
  INGRESS_CLASS_PARAMS("IngressClassParams", Set.of("elbv2.k8s.aws", "eks.amazonaws.com")),
  /** A load balancer of the Gateway API. */
  GATEWAY("Gateway", Set.of("gateway.networking.k8s.io")),
  /** Tells which controller serves a Gateway. */
  GATEWAY_CLASS("GatewayClass", Set.of("gateway.networking.k8s.io")),
  /** Ties Services to a Gateway. */
  HTTP_ROUTE("HTTPRoute", Set.of("gateway.networking.k8s.io")),
  /** Ties Services to a Gateway. */
  GRPC_ROUTE("GRPCRoute", Set.of("gateway.networking.k8s.io")),
  /** Ties Services to a Gateway. */
  TCP_ROUTE("TCPRoute", Set.of("gateway.networking.k8s.io")),
  /** Ties Services to a Gateway. */
  TLS_ROUTE("TLSRoute", Set.of("gateway.networking.k8s.io")),
  /** Ties Services to a Gateway. */
  UDP_ROUTE("UDPRoute", Set.of("gateway.networking.k8s.io")),
  /** How the controller makes target groups for Gateways. */
  TARGET_GROUP_CONFIGURATION("TargetGroupConfiguration", Set.of("gateway.k8s.aws")),
  /** How many pods evictions may take. */
  POD_DISRUPTION_BUDGET("PodDisruptionBudget", Set.of("policy")),
  /** Owns the number of a workload's replicas. */
  HORIZONTAL_POD_AUTOSCALER("HorizontalPodAutoscaler", Set.of("autoscaling")),
  /** KEDA's: makes such an autoscaler. */
  SCALED_OBJECT("ScaledObject", Set.of("keda.sh")),
  /** The endpoints of a Service. */
  ENDPOINT_SLICE("EndpointSlice", Set.of("discovery.k8s.io")),
  /** Karpenter's: what nodes it makes. */
  NODE_POOL("NodePool", Set.of("karpenter.sh")),
  /** Argo CD's: may make a namespace, with labels. */
  APPLICATION("Application", Set.of("argoproj.io")),
  /** Argo CD's: makes Applications. */
  APPLICATION_SET("ApplicationSet", Set.of("argoproj.io")),
  /** Any kind that the user has a schema of, or names. */
  CUSTOM("", Set.of());

  /**
   * Text that a document must have to hold one of these kinds: a name of one, a list, or an escape
   * that could spell one.
   */
  private static final Pattern CLUE =
      Pattern.compile(
          Arrays.stream(values())
                  .map(k -> k.word)
                  .filter(word -> !word.isEmpty())
                  .collect(Collectors.joining("|"))
              + "|List|\\\\[xuU\r\n]");

  /** Every object says its version, or an item of a typed list has it from the list. */
  private static final Pattern VERSION_CLUE = Pattern.compile("apiVersion|\\\\[xuU\r\n]");

  private static final List<Kind> ALL = List.of(values());

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<String> groups;

  Kind(String word, Set<String> groups) {
    this.word = word;
    this.groups = groups;
  }

  /** The name as manifests write it; empty for {@link #CUSTOM}, which has many. */
  public String word() {
    return word;
  }

  /** Whether objects of this kind have pods that run until they are replaced. */
  public boolean servesTraffic() {
    return switch (this) {
      case DEPLOYMENT, STATEFUL_SET, DAEMON_SET, REPLICA_SET, ROLLOUT, POD -> true;
      default -> false;
    };
  }

  /** Whether objects of this kind surely are in a namespace. */
  public boolean isNamespaced() {
    return switch (this) {
      case NAMESPACE, INGRESS_CLASS, INGRESS_CLASS_PARAMS, GATEWAY_CLASS, NODE_POOL, CUSTOM ->
          false;
      default -> true;
    };
  }

  /** Whether objects of this kind tie Services to target groups. */
  public boolean binds() {
    return switch (this) {
      case TARGET_GROUP_BINDING, INGRESS, SERVICE -> true;
      case HTTP_ROUTE, GRPC_ROUTE, TCP_ROUTE, TLS_ROUTE, UDP_ROUTE -> true;
      default -> false;
    };
  }

  /** The kind of this name, whatever its group; empty for none and for {@link #CUSTOM}. */
  public static Optional<Kind> named(String word) {
    return ALL.stream().filter(k -> !word.isEmpty() && k.word.equals(word)).findFirst();
  }

  static Optional<Kind> of(String group, String word) {
    return ALL.stream().filter(k -> k.word.equals(word) && k.groups.contains(group)).findFirst();
  }

  /** Whether a word means the kind of this group, and not one of the same name in another group. */
  static boolean isOwn(String group, String word) {
    return ALL.stream().noneMatch(k -> k.word.equals(word)) || of(group, word).isPresent();
  }

  /** Whether a document with this text can hold an object of these kinds; never wrongly false. */
  public static boolean mayBeIn(CharSequence text) {
    return CLUE.matcher(text).find() && VERSION_CLUE.matcher(text).find();
  }

  /** Whether a document with this text, which was not understood, can hold this kind. */
  public boolean mayStandIn(String text) {
    return text.contains(word) && DocumentHead.of(text).mayBe(this);
  }
}
