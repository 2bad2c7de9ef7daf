package dev.rollgate.traffic;

import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Namespace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a run assumes of the cluster and of the applications.
 *
 * @param closedWorld whether everything that is deployed is in the input, so that what is absent
 *     there is missing
 * @param kubernetesVersion the oldest version that the manifests are applied to
 * @param dialect which controller serves bindings that do not tell; empty when nobody knows
 * @param defaultTargetType the target type that the controller takes where the manifests say
 *     nothing; {@code UNKNOWN} when nobody knows how it is set up
 * @param injectLabels labels, as {@code key=value}, by which the webhook selects namespaces besides
 *     its own label
 * @param drainSeconds how long a pod keeps serving behind an ALB or an unknown load balancer
 * @param nlbDrainSeconds the same behind an NLB
 * @param nodeDrainSeconds the same where the targets are nodes: how long it takes until every node
 *     knows that the pod is gone
 * @param shutdownSeconds what an application needs between SIGTERM and its exit
 * @param ruleOptions what the user set of the rules' own options: {@code RULE.OPTION} and the value
 * @param customKinds kinds that the user has schemas of
 */
public record Settings(
    boolean closedWorld,
    KubernetesVersion kubernetesVersion,
    Optional<Dialect> dialect,
    TargetType defaultTargetType,
    Set<String> injectLabels,
    int drainSeconds,
    int nlbDrainSeconds,
    int nodeDrainSeconds,
    int shutdownSeconds,
    Map<String, String> ruleOptions,
    CustomKinds customKinds) {

  /** An open world, a Kubernetes with the native sleep action, and cautious times. */
  public static final Settings DEFAULT =
      new Settings(
          false,
          KubernetesVersion.NATIVE_SLEEP,
          Optional.empty(),
          TargetType.UNKNOWN,
          Set.of(),
          30,
          120,
          15,
          15,
          Map.of(),
          CustomKinds.NONE);

  /** Copies the collections. */
  public Settings {
    injectLabels = Set.copyOf(injectLabels);
    ruleOptions = Map.copyOf(ruleOptions);
  }

  /** The same settings with another view of the world. */
  public Settings withClosedWorld(boolean closed) {
    return with(draft -> draft.closedWorld = closed);
  }

  /** The same settings for another version of Kubernetes. */
  public Settings withKubernetesVersion(KubernetesVersion version) {
    return with(draft -> draft.kubernetesVersion = version);
  }

  /** The same settings for a cluster with this controller. */
  public Settings withDialect(Dialect known) {
    return with(draft -> draft.dialect = Optional.of(known));
  }

  /** The same settings for a controller with this default. */
  public Settings withDefaultTargetType(TargetType type) {
    return with(draft -> draft.defaultTargetType = type);
  }

  /** The same settings for a webhook that selects namespaces by these labels too. */
  public Settings withInjectLabels(Set<String> labels) {
    return with(draft -> draft.injectLabels = labels);
  }

  /** The same settings with other times, all in seconds. */
  public Settings withTimes(int drain, int nlbDrain, int nodeDrain, int shutdown) {
    return with(
        draft -> {
          draft.drainSeconds = drain;
          draft.nlbDrainSeconds = nlbDrain;
          draft.nodeDrainSeconds = nodeDrain;
          draft.shutdownSeconds = shutdown;
        });
  }

  /** The same settings with one more option of a rule, {@code RULE.OPTION}. */
  public Settings withRuleOption(String name, String value) {
    Map<String, String> more = new HashMap<>(ruleOptions);
    more.put(name, value);
    return with(draft -> draft.ruleOptions = more);
  }

  /** The same settings with kinds of the user's own. */
  public Settings withCustomKinds(CustomKinds kinds) {
    return with(draft -> draft.customKinds = kinds);
  }

  private Settings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** Whether the namespace has a label of the user's own by which the webhook selects it. */
  public boolean selectsByOwnLabel(Namespace namespace) {
    return namespace.labels().entrySet().stream()
        .map(label -> label.getKey() + "=" + label.getValue().author().orElse(""))
        .anyMatch(injectLabels::contains);
  }

  /**
   * How long a pod has to keep serving behind a binding after its deletion. Where the targets are
   * nodes, none of them is deregistered: only the nodes have to learn of it.
   */
  public int drainSeconds(Binding binding) {
    if (binding.targetType() == TargetType.INSTANCE) {
      return nodeDrainSeconds;
    }
    return binding.loadBalancer() == LoadBalancer.NLB ? nlbDrainSeconds : drainSeconds;
  }

  /** Settings of which one thing changes. */
  private static final class Draft {

    private boolean closedWorld;
    private KubernetesVersion kubernetesVersion;
    private Optional<Dialect> dialect;
    private TargetType defaultTargetType;
    private Set<String> injectLabels;
    private int drainSeconds;
    private int nlbDrainSeconds;
    private int nodeDrainSeconds;
    private int shutdownSeconds;
    private Map<String, String> ruleOptions;
    private CustomKinds customKinds;

    Draft(Settings from) {
      closedWorld = from.closedWorld;
      kubernetesVersion = from.kubernetesVersion;
      dialect = from.dialect;
      defaultTargetType = from.defaultTargetType;
      injectLabels = from.injectLabels;
      drainSeconds = from.drainSeconds;
      nlbDrainSeconds = from.nlbDrainSeconds;
      nodeDrainSeconds = from.nodeDrainSeconds;
      shutdownSeconds = from.shutdownSeconds;
      ruleOptions = from.ruleOptions;
      customKinds = from.customKinds;
    }

    Settings settings() {
      return new Settings(
          closedWorld,
          kubernetesVersion,
          dialect,
          defaultTargetType,
          injectLabels,
          drainSeconds,
          nlbDrainSeconds,
          nodeDrainSeconds,
          shutdownSeconds,
          ruleOptions,
          customKinds);
    }
  }
}
