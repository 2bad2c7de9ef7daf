package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.text.EditDistance;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A workload that a Service is meant to select, and does not for the value of one label.
 *
 * @param key of the label
 * @param wanted what the selector asks for
 * @param label what the pods have
 */
record NearMiss(Workload workload, String key, Field<String> wanted, Field<String> label) {

  /** The near misses of the Service's own environment. */
  static List<NearMiss> of(Service service, Project project) {
    List<Workload> meant =
        havingAllButOne(service, project)
            .filter(w -> !w.resource().partial() && w.resource().kind().servesTraffic())
            .filter(w -> NamespaceMatch.isSure(service.resource(), w.resource()))
            .filter(w -> of(service, w).filter(m -> m.isOf(service)).isPresent())
            .filter(w -> isIdle(w, service, project))
            .toList();
    return project.nearest(service.resource(), meant).stream()
        .flatMap(w -> of(service, w).stream())
        .toList();
  }

  /** Workloads near the Service, if perhaps more: what lacks one label only has one of any two. */
  private static Stream<Workload> havingAllButOne(Service service, Project project) {
    List<Workload> near = project.near(Workload.class, service.resource());
    if (service.selector().size() == 1) {
      return near.stream();
    }
    Set<Workload> either = Collections.newSetFromMap(new IdentityHashMap<>());
    service.selector().entrySet().stream()
        .limit(2)
        .map(Map::ofEntries)
        .forEach(label -> either.addAll(project.workloadsNear(service.resource(), label)));
    return near.stream().filter(either::contains);
  }

  private static Optional<NearMiss> of(Service service, Workload workload) {
    Map<String, Field<String>> labels =
        workload.template().map(PodTemplate::labels).orElse(Map.of());
    return SelectorMatch.of(service, labels)
        .onlyDifferent()
        .map(
            key -> new NearMiss(workload, key, field(service.selector(), key), field(labels, key)));
  }

  private static Field<String> field(Map<String, Field<String>> fields, String key) {
    return Optional.ofNullable(fields.get(key)).orElseThrow();
  }

  /**
   * Whether the Service is the workload's. The pods of every neighbour may differ in one label, so
   * the values must look alike, or the two objects have the same name.
   */
  private boolean isOf(Service service) {
    return workload.resource().name().raw().equals(service.resource().name().raw())
        || EditDistance.isSlip(label.author().orElse(""), wanted.author().orElse(""));
  }

  /** Whether no Service that is as near takes the pods. */
  private static boolean isIdle(Workload workload, Service service, Project project) {
    return project
        .shared(Takers.class, Takers::of)
        .of(workload)
        .filter(s -> NamespaceMatch.isSure(s.resource(), workload.resource()))
        .noneMatch(s -> project.nearest(workload.resource(), List.of(s, service)).contains(s));
  }
}
