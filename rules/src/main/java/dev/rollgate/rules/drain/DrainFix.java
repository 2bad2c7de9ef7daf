package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Safety;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fixes of the end of one workload's pods. A longer sleep and the grace period that holds it are
 * one fix: the API rejects a sleep action that is longer than the grace, and the kubelet kills what
 * overruns it.
 *
 * @param grace the pod's grace period
 * @param longest the longest sleep that the pod has, or still needs; whichever finding is mended
 *     first, the grace period that it writes is then enough for the others
 * @param delay how long the pod's targets may finish requests, as far as manifests state it; no
 *     reason to change the grace period, but what it becomes when it changes
 */
record DrainFix(
    Document.Parsed document, Field<Integer> grace, int longest, int delay, Settings settings) {

  static DrainFix of(Workload workload, Project project) {
    Settings settings = project.settings();
    int longest = 0;
    for (Container container : workload.template().orElseThrow().runningContainers()) {
      Optional<Duration> sleep = container.preStop().flatMap(PreStop::length);
      longest = Math.max(longest, sleep.map(Seconds::whole).orElse(0));
    }
    for (ServingContainer serving : ServingContainer.of(workload, project)) {
      if (serving.container().preStop().isEmpty()) {
        longest = Math.max(longest, serving.required(settings));
      }
    }
    return new DrainFix(
        workload.resource().document(),
        workload.template().orElseThrow().gracePeriod(),
        longest,
        DeregistrationDelay.longest(workload, project)
            .flatMap(TargetGroupSetting::number)
            .orElse(0),
        settings);
  }

  /** The grace period that holds every sleep of the pod. */
  int neededGrace() {
    return longest + settings.shutdownSeconds();
  }

  /** As much grace as the pod needs; empty when it has that, or nobody knows. */
  Optional<Fix> ofGrace() {
    return ofGrace(0);
  }

  /** The same, and no less than so many seconds. */
  Optional<Fix> ofGrace(int least) {
    return of("", Safety.SAFE, List.of(), least);
  }

  /**
   * Changes of a hook, with as much grace as the pod then needs.
   *
   * @param safety how freely the hook may be changed
   * @param seconds how long the hook sleeps afterwards
   * @return empty when the grace period is not known
   */
  Optional<Fix> ofHook(String title, Safety safety, List<Change> hook, int seconds) {
    return of(title, safety, hook, seconds + settings.shutdownSeconds());
  }

  private Optional<Fix> of(String title, Safety safety, List<Change> hook, int least) {
    if (grace.effective().isEmpty()) {
      return Optional.empty();
    }
    int needed = Math.max(neededGrace(), least);
    if (grace.effective().get() >= needed) {
      return hook.isEmpty() ? Optional.empty() : Optional.of(new Fix(title, safety, hook));
    }
    boolean written = !grace.isAbsent();
    int enough = Math.max(needed, delay);
    Content.Scalar value = Content.of(enough);
    List<Change> changes = new ArrayList<>(hook);
    changes.add(
        written
            ? new Change.Replace(document, grace.path(), value)
            : new Change.Insert(document, grace.path(), value));
    String raise =
        "%s terminationGracePeriodSeconds to %s".formatted(written ? "raise" : "set", enough);
    return Optional.of(
        new Fix(
            title.isEmpty() ? raise : title + " and " + raise,
            written ? safety.atMost(Safety.UNSAFE) : safety,
            changes));
  }
}
