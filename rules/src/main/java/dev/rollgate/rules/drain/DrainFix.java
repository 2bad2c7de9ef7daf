package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Safety;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fixes of the end of a pod. A longer sleep and the grace period that holds it are one fix: the API
 * rejects a sleep action that is longer than the grace, and the kubelet kills what overruns it.
 */
final class DrainFix {

  /** More than any grace period, and far enough from the end of the numbers to count on. */
  private static final BigDecimal FOREVER = BigDecimal.valueOf(Integer.MAX_VALUE / 2);

  private DrainFix() {}

  /** A length in whole seconds, a fraction rounded up. */
  static int whole(BigDecimal seconds) {
    return seconds.setScale(0, RoundingMode.CEILING).min(FOREVER).intValue();
  }

  /** The grace period that holds a sleep of so many seconds and every other hook of the pod. */
  static int neededGrace(PodTemplate template, int seconds, Settings settings) {
    int longest =
        template.runningContainers().stream()
            .map(Container::preStop)
            .flatMap(Optional::stream)
            .map(PreStop::seconds)
            .flatMap(Optional::stream)
            .mapToInt(DrainFix::whole)
            .reduce(seconds, Math::max);
    return longest + settings.shutdownSeconds();
  }

  /** As much grace as a hook needs. */
  static Optional<Fix> ofGrace(
      int seconds, Resource resource, PodTemplate template, Settings settings) {
    return of("", Safety.SAFE, Optional.empty(), seconds, resource, template, settings);
  }

  /**
   * A change of the hook, with as much grace as it then needs.
   *
   * @param safety how freely the hook may be changed
   * @param seconds how long the hook sleeps afterwards
   * @return empty when the grace period is not known
   */
  static Optional<Fix> of(
      String title,
      Safety safety,
      Optional<Change> hook,
      int seconds,
      Resource resource,
      PodTemplate template,
      Settings settings) {
    Field<Integer> grace = template.gracePeriod();
    Optional<Integer> effective = grace.effective();
    if (effective.isEmpty()) {
      return Optional.empty();
    }
    int needed = neededGrace(template, seconds, settings);
    List<Change> changes = new ArrayList<>();
    hook.ifPresent(changes::add);
    Safety result = safety;
    String fullTitle = title;
    if (effective.get() < needed) {
      if (grace.isAbsent()) {
        changes.add(new Change.Insert(resource.document(), grace.path(), Content.of(needed)));
      } else {
        changes.add(new Change.Replace(resource.document(), grace.path(), Content.of(needed)));
        result = Safety.UNSAFE;
      }
      String raise =
          "%s terminationGracePeriodSeconds to %d"
              .formatted(grace.isAbsent() ? "set" : "raise", needed);
      fullTitle = title.isEmpty() ? raise : title + " and " + raise;
    }
    return changes.isEmpty() ? Optional.empty() : Optional.of(new Fix(fullTitle, result, changes));
  }
}
