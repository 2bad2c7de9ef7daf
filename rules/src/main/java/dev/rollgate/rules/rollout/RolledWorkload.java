package dev.rollgate.rules.rollout;

import dev.rollgate.kube.ArgoStrategy;
import dev.rollgate.kube.Container;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.Placement;
import dev.rollgate.kube.Placement.AntiAffinity;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.UpdateStrategy;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A workload behind a target group, with what the input proves of how its pods are replaced.
 *
 * @param template what its pods look like
 * @param patches what patches in the input may lay over it
 * @param paths the ways that end at it
 */
record RolledWorkload(
    Workload workload,
    PodTemplate template,
    Replicas replicas,
    List<Workload> patches,
    List<TrafficPath> paths) {

  /** Every workload that load balancers send to and that rolls out by itself. */
  static List<RolledWorkload> all(Project project) {
    return project.shared(All.class, All::of).workloads();
  }

  /** A workload as one of them. */
  static Optional<RolledWorkload> of(Workload workload, Project project) {
    return Optional.ofNullable(project.shared(All.class, All::of).byWorkload().get(workload));
  }

  /** Found once for all rules. */
  private record All(
      List<RolledWorkload> workloads, IdentityHashMap<Workload, RolledWorkload> byWorkload) {

    static All of(Project project) {
      List<RolledWorkload> workloads = find(project);
      IdentityHashMap<Workload, RolledWorkload> byWorkload = new IdentityHashMap<>();
      workloads.forEach(w -> byWorkload.put(w.workload(), w));
      return new All(workloads, byWorkload);
    }
  }

  private static List<RolledWorkload> find(Project project) {
    List<RolledWorkload> all = new ArrayList<>();
    Referrers referrers = new Referrers(project);
    for (Workload workload : project.targetBackedWorkloads()) {
      // A Rollout that takes the pods' template from the workload leaves it idle.
      if (referrers.rolloutsFrom(workload).isEmpty()) {
        List<Workload> patches = project.patchesOf(Workload.class, workload.resource());
        all.add(
            new RolledWorkload(
                workload,
                workload.template().orElseThrow(),
                Replicas.of(workload, patches, referrers.autoscalersOf(workload), project),
                patches,
                project.pathsTo(workload)));
      }
    }
    return all;
  }

  Resource resource() {
    return workload.resource();
  }

  boolean isA(Kind kind) {
    return resource().kind() == kind;
  }

  UpdateStrategy strategy() {
    return workload.strategy();
  }

  /** Whether no patch in the input changes the strategy. */
  boolean keepsStrategy() {
    return keepStrategy(patches);
  }

  static boolean keepStrategy(List<Workload> patches) {
    return patches.stream().map(Workload::strategy).allMatch(RolledWorkload::saysNothing);
  }

  private static boolean saysNothing(UpdateStrategy patch) {
    return patch.type().isAbsent()
        && patch.maxSurge().isAbsent()
        && patch.maxUnavailable().isAbsent();
  }

  /**
   * Whether pods are replaced within {@code maxSurge} and {@code maxUnavailable}, of which the
   * input tells both: by a Deployment, or by a Rollout whose canaries no router weighs, since those
   * come beside all the stable pods.
   */
  boolean rollsWithinBounds() {
    UpdateStrategy strategy = strategy();
    boolean known =
        strategy.isRolling()
            && strategy.maxSurge().effective().isPresent()
            && strategy.maxUnavailable().effective().isPresent()
            && keepsStrategy()
            && !replicas.areJust(0);
    return known && (isA(Kind.DEPLOYMENT) || isPlainCanary());
  }

  /** Whether all pods go before new ones come. */
  boolean recreates() {
    return isA(Kind.DEPLOYMENT)
        && keepsStrategy()
        && strategy().type().author().filter("Recreate"::equals).isPresent();
  }

  /** Argo's defaults are its own affair: only what is written counts. */
  private boolean isPlainCanary() {
    return !strategy().maxUnavailable().isAbsent()
        && workload
            .argo()
            .filter(a -> a.kind() == ArgoStrategy.Kind.CANARY && !a.routed())
            .isPresent();
  }

  Bound surgeBound() {
    return Bound.surge(strategy());
  }

  Bound unavailableBound() {
    return Bound.unavailable(strategy());
  }

  /**
   * How many pods a rollout takes away before their replacements are healthy. Where nobody knows
   * the number of replicas it is what holds for a single one, since more only lose more.
   */
  Optional<Integer> unavailable() {
    return strategy().unavailable(replicas.count().orElse(1));
  }

  /** Whether the rollout begins with a pod more, and takes none away before that one is healthy. */
  boolean waitsForSurge() {
    boolean keepsAll =
        replicas.count().isPresent()
            ? unavailable().filter(n -> n == 0).isPresent()
            : unavailableBound().isZero();
    return rollsWithinBounds() && keepsAll && !surgeBound().isZero();
  }

  /** Whether a new pod may be unable to run beside an old one. */
  boolean mayLackRoom() {
    return takesHostPort() || claimsVolume() || keepsItsPodsApart();
  }

  /** Whether two pods cannot share a node, since both want a port of it. */
  boolean takesHostPort() {
    return templates().anyMatch(RolledWorkload::takesHostPort);
  }

  static boolean takesHostPort(PodTemplate template) {
    return template.hostNetwork().isUnreadable()
        || template.hostNetwork().author().orElse(false)
        || template.runningContainers().stream()
            .map(Container::ports)
            .flatMap(List::stream)
            .anyMatch(p -> !p.hostPort().isAbsent());
  }

  /** Whether the pods share a volume, which perhaps only one node may have. */
  boolean claimsVolume() {
    return templates().anyMatch(t -> !t.volumeClaims().isEmpty());
  }

  private boolean keepsItsPodsApart() {
    return templates()
        .map(PodTemplate::placement)
        .flatMap(p -> p.requiredAntiAffinity().stream())
        .anyMatch(a -> a.selector().matches(template.labels()) != Match.NO);
  }

  /** The first required anti-affinity that surely keeps the workload's own pods apart. */
  Optional<AntiAffinity> ownAntiAffinity() {
    return template.placement().requiredAntiAffinity().stream()
        .filter(a -> !a.narrowed() && !a.selector().isEmpty())
        .filter(a -> a.topologyKey().author().isPresent())
        .filter(a -> a.selector().matches(template.labels()) == Match.YES)
        .findFirst();
  }

  /** Whether a patch in the input says where pods go. */
  boolean hasPatchedPlacement() {
    return patches.stream()
        .flatMap(p -> p.template().stream())
        .map(PodTemplate::placement)
        .anyMatch(RolledWorkload::says);
  }

  static boolean says(Placement placement) {
    return placement.preferredAntiAffinity()
        || !placement.requiredAntiAffinity().isEmpty()
        || !placement.spreadKeys().isEmpty();
  }

  private Stream<PodTemplate> templates() {
    return Stream.concat(Stream.of(template), patches.stream().flatMap(p -> p.template().stream()));
  }
}
