package dev.rollgate.traffic;

import dev.rollgate.kube.CustomKinds;

/**
 * What a run assumes of the cluster and of the applications.
 *
 * @param closedWorld whether everything that is deployed is in the input, so that what is absent
 *     there is missing
 * @param kubernetesVersion the oldest version that the manifests are applied to
 * @param drainSeconds how long a pod keeps serving behind an ALB or an unknown load balancer
 * @param nlbDrainSeconds the same behind an NLB
 * @param shutdownSeconds what an application needs between SIGTERM and its exit
 * @param customKinds kinds that the user has schemas of
 */
public record Settings(
    boolean closedWorld,
    KubernetesVersion kubernetesVersion,
    int drainSeconds,
    int nlbDrainSeconds,
    int shutdownSeconds,
    CustomKinds customKinds) {

  /** An open world, a Kubernetes with the native sleep action, and cautious times. */
  public static final Settings DEFAULT =
      new Settings(false, KubernetesVersion.NATIVE_SLEEP, 30, 120, 15, CustomKinds.NONE);

  /** The same settings with another view of the world. */
  public Settings withClosedWorld(boolean closed) {
    return new Settings(
        closed, kubernetesVersion, drainSeconds, nlbDrainSeconds, shutdownSeconds, customKinds);
  }

  /** The same settings for another version of Kubernetes. */
  public Settings withKubernetesVersion(KubernetesVersion version) {
    return new Settings(
        closedWorld, version, drainSeconds, nlbDrainSeconds, shutdownSeconds, customKinds);
  }

  /** The same settings with kinds of the user's own. */
  public Settings withCustomKinds(CustomKinds kinds) {
    return new Settings(
        closedWorld, kubernetesVersion, drainSeconds, nlbDrainSeconds, shutdownSeconds, kinds);
  }

  /** How long a pod has to keep serving behind a load balancer of this kind after its deletion. */
  public int drainSeconds(LoadBalancer loadBalancer) {
    return loadBalancer == LoadBalancer.NLB ? nlbDrainSeconds : drainSeconds;
  }
}
