package dev.rollgate.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many pods a rollout may add and go without. */
class UpdateStrategyTests {

  private static UpdateStrategy strategy(String kind, String text) {
    return Views.read(
            Workload.class,
            """
            apiVersion: apps/v1
            kind: %s
            metadata: {name: web}
            spec:
              %s
            """
                .formatted(kind, text))
        .strategy();
  }

  @ParameterizedTest(name = "{0} and {1} of {2} replicas")
  @CsvSource({
    "25%, 25%, 1, 1, 0",
    "25%, 25%, 4, 1, 1",
    "25%, 25%, 5, 2, 1",
    "0, 10%, 5, 0, 1",
    "0%, 0%, 3, 0, 1",
    "1, 0, 3, 1, 0",
    "100%, 0, 3, 3, 0",
    "2, 1, 2, 2, 1",
  })
  void surgeRoundsUpAndUnavailableRoundsDown(
      String maxSurge, String maxUnavailable, int replicas, int surge, int unavailable) {
    UpdateStrategy strategy =
        strategy(
            "Deployment",
            "strategy: {rollingUpdate: {maxSurge: %s, maxUnavailable: %s}}"
                .formatted(maxSurge, maxUnavailable));
    assertThat(strategy.surge(replicas)).contains(surge);
    assertThat(strategy.unavailable(replicas)).contains(unavailable);
  }

  @Test
  void deploymentGoesByQuarters() {
    UpdateStrategy strategy = strategy("Deployment", "replicas: 4");
    assertThat(strategy.isRolling()).isTrue();
    assertThat(strategy.surge(4)).contains(1);
    assertThat(strategy.unavailable(4)).contains(1);
  }

  @Test
  void daemonSetGoesWithoutOnePod() {
    UpdateStrategy strategy = strategy("DaemonSet", "minReadySeconds: 0");
    assertThat(strategy.surge(4)).contains(0);
    assertThat(strategy.unavailable(4)).contains(1);
  }

  @Test
  void statefulSetCannotSurge() {
    UpdateStrategy strategy = strategy("StatefulSet", "replicas: 2");
    assertThat(strategy.surge(2)).isEmpty();
    assertThat(strategy.unavailable(2)).contains(1);
  }

  @Test
  void wordsAndPlaceholdersAreNotKnown() {
    UpdateStrategy strategy =
        strategy(
            "Deployment", "strategy: {rollingUpdate: {maxSurge: '${SURGE}', maxUnavailable: all}}");
    assertThat(strategy.surge(4)).isEmpty();
    assertThat(strategy.unavailable(4)).isEmpty();
  }
}
