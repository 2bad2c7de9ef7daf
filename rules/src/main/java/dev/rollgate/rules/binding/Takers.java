package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Services whose selectors take the pods of a workload as they are written; found once for all
 * that ask. They may be of other namespaces.
 *
 * @param narrow those with a label that can be read, by workload
 * @param wide those that ask only for what other tools fill in
 */
record Takers(IdentityHashMap<Workload, List<Service>> narrow, List<Service> wide) {

  static Takers of(Project project) {
    Takers takers = new Takers(new IdentityHashMap<>(), new ArrayList<>());
    for (Service service : project.services()) {
      boolean readable = service.selector().values().stream().anyMatch(l -> l.author().isPresent());
      if (!readable && !service.selector().isEmpty()) {
        takers.wide.add(service);
      } else {
        project.workloadsNear(service.resource(), service.selector()).stream()
            .filter(w -> takes(service, w))
            .forEach(w -> takers.narrow.computeIfAbsent(w, k -> new ArrayList<>(1)).add(service));
      }
    }
    return takers;
  }

  Stream<Service> of(Workload workload) {
    return Stream.concat(
        narrow.getOrDefault(workload, List.of()).stream(),
        wide.stream().filter(s -> takes(s, workload)));
  }

  private static boolean takes(Service service, Workload workload) {
    Map<String, Field<String>> labels =
        workload.template().map(PodTemplate::labels).orElse(Map.of());
    return service.selects(labels);
  }
}
