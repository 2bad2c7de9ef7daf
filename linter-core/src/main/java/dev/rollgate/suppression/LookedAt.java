package dev.rollgate.suppression;

import dev.rollgate.kube.Resource;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.TrafficPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which objects the rules saw so well that a rule which found nothing there surely has nothing to
 * find.
 */
final class LookedAt {

  private final boolean closed;
  private final Set<ObjectKey> changedElsewhere = new HashSet<>();
  private final Set<ObjectKey> onPaths = new HashSet<>();

  LookedAt(Projects projects) {
    this.closed = projects.all().stream().allMatch(p -> p.settings().world().isClosed(k -> true));
    for (Project project : projects.all()) {
      project.resources().stream()
          .filter(r -> r.partial() || r.owner().isPresent() || project.isChangedByKustomization(r))
          .forEach(r -> changedElsewhere.add(ObjectKey.of(r)));
      project.trafficPaths().forEach(this::add);
    }
  }

  private void add(TrafficPath path) {
    onPaths.add(ObjectKey.of(path.binding().resource()));
    onPaths.add(ObjectKey.of(path.service().resource()));
    onPaths.add(ObjectKey.of(path.workload().resource()));
    path.binding()
        .namespace()
        .found()
        .ifPresent(namespace -> onPaths.add(ObjectKey.of(namespace.resource())));
  }

  /**
   * Whether each of the objects is here as it is deployed, and one of them at least is on a traffic
   * path: what would put it on one may live elsewhere, or be left out of this run.
   */
  boolean includes(List<Resource> objects) {
    List<ObjectKey> keys = objects.stream().map(ObjectKey::of).toList();
    return keys.stream().noneMatch(changedElsewhere::contains)
        && keys.stream().anyMatch(key -> closed || onPaths.contains(key));
  }
}
