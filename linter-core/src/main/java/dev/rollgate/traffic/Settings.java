package dev.rollgate.traffic;

import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Namespace;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a run assumes of the cluster and of the applications.
 *
 * @param world of which kinds everything that is deployed is in the input
 * @param externals objects that live elsewhere: they take part in links, and no finding is about
 *     them where the input has an object of the same name
 * @param kubernetesVersion the oldest version that the manifests are applied to
 * @param controllerVersion the oldest version of the load balancer controller; empty when nobody
 *     knows
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
 * @param customKinds kinds that the user has schemas of
 */
public record Settings(
    World world,
    List<YamlFile> externals,
    Release kubernetesVersion,
    Optional<Release> controllerVersion,
    Optional<Dialect> dialect,
    TargetType defaultTargetType,
    Set<String> injectLabels,
    int drainSeconds,
    int nlbDrainSeconds,
    int nodeDrainSeconds,
    int shutdownSeconds,
    CustomKinds customKinds) {

  /** An open world, a Kubernetes with the native sleep action, and cautious times. */
  public static final Settings DEFAULT =
      new Settings(
          World.OPEN,
          List.of(),
          Release.NATIVE_SLEEP,
          Optional.empty(),
          Optional.empty(),
          TargetType.UNKNOWN,
          Set.of(),
          30,
          120,
          15,
          15,
          CustomKinds.NONE);

  /** Copies the collections. */
  public Settings {
    externals = List.copyOf(externals);
    injectLabels = Set.copyOf(injectLabels);
  }

  /** The same settings with another view of the world. */
  public Settings withWorld(World other) {
    return with(draft -> draft.world = other);
  }

  /** The same settings with objects that live elsewhere. */
  public Settings withExternals(List<YamlFile> files) {
    return with(draft -> draft.externals = files);
  }

  /** The same settings for another version of Kubernetes. */
  public Settings withKubernetesVersion(Release version) {
    return with(draft -> draft.kubernetesVersion = version);
  }

  /** The same settings for a version of the controller. */
  public Settings withControllerVersion(Release version) {
    return with(draft -> draft.controllerVersion = Optional.of(version));
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

    private World world;
    private List<YamlFile> externals;
    private Release kubernetesVersion;
    private Optional<Release> controllerVersion;
    private Optional<Dialect> dialect;
    private TargetType defaultTargetType;
    private Set<String> injectLabels;
    private int drainSeconds;
    private int nlbDrainSeconds;
    private int nodeDrainSeconds;
    private int shutdownSeconds;
    private CustomKinds customKinds;

    Draft(Settings from) {
      world = from.world;
      externals = from.externals;
      kubernetesVersion = from.kubernetesVersion;
      controllerVersion = from.controllerVersion;
      dialect = from.dialect;
      defaultTargetType = from.defaultTargetType;
      injectLabels = from.injectLabels;
      drainSeconds = from.drainSeconds;
      nlbDrainSeconds = from.nlbDrainSeconds;
      nodeDrainSeconds = from.nodeDrainSeconds;
      shutdownSeconds = from.shutdownSeconds;
      customKinds = from.customKinds;
    }

    Settings settings() {
      return new Settings(
          world,
          externals,
          kubernetesVersion,
          controllerVersion,
          dialect,
          defaultTargetType,
          injectLabels,
          drainSeconds,
          nlbDrainSeconds,
          nodeDrainSeconds,
          shutdownSeconds,
          customKinds);
    }
  }
}
