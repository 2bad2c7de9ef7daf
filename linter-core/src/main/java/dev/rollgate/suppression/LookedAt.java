package dev.rollgate.suppression;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects the rules saw so well that a rule which found nothing there surely has nothing to
 * find.
 */
final class LookedAt {

  private final boolean closed;
  private final Set<ObjectKey> changedElsewhere = new HashSet<>();
  private final Set<ObjectKey> onPaths = new HashSet<>();
  private final Set<ObjectKey> filledIn = new HashSet<>();
  private final List<Resource> filledInHelpers = new ArrayList<>();
  private final boolean hidden;

  LookedAt(Projects projects) {
    this.closed = projects.all().stream().allMatch(p -> p.settings().world().isClosed(k -> true));
    this.hidden =
        !projects.unreadable().isEmpty()
            || projects.files().stream()
                .flatMap(f -> f.documents().stream())
                .anyMatch(d -> d instanceof Document.Templated || d instanceof Document.Broken);
    for (Resource resource : projects.filledInLater()) {
      filledIn.add(ObjectKey.of(resource));
      boolean helps =
          !resource.kind().servesTraffic() && resource.kind() != Kind.TARGET_GROUP_BINDING;
      if (helps) {
        filledInHelpers.add(resource);
      }
    }
    for (Project project : projects.all()) {
      project.resources().stream()
          .filter(
              r -> r.partial() || r.owner().isPresent() || project.kustomizations().mayChange(r))
          .forEach(r -> changedElsewhere.add(ObjectKey.of(r)));
      project.trafficPaths().forEach(this::add);
    }
  }

  /** Whether a budget, an autoscaler or the like that is not known to its end may be about it. */
  private boolean mayBeSpokenOf(Resource object) {
    Optional<String> namespace = object.namespace().raw();
    return filledInHelpers.stream()
        .map(helper -> helper.namespace().raw())
        .anyMatch(own -> own.isEmpty() || namespace.isEmpty() || own.equals(namespace));
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
   * path: what would put it on one may live elsewhere, or be left out of this run. Where another
   * tool fills in values, of an object or of what speaks of it, or where something could not be
   * read, the rules are silent for want of knowledge.
   */
  boolean includes(List<Resource> objects) {
    List<ObjectKey> keys = objects.stream().map(ObjectKey::of).toList();
    return !hidden
        && keys.stream().noneMatch(changedElsewhere::contains)
        && keys.stream().noneMatch(filledIn::contains)
        && objects.stream().noneMatch(this::mayBeSpokenOf)
        && keys.stream().anyMatch(key -> closed || onPaths.contains(key));
  }
}
