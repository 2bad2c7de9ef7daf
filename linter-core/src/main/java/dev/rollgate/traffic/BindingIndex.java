package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The bindings of a project and the ways that begin at them, by both their ends. */
final class BindingIndex {

  private final List<Binding> all;
  private final List<HandWrittenBinding> handWritten;
  private final List<TrafficPath> paths = new ArrayList<>();
  private final ByNamespace<Binding> byNamespace;
  private final IdentityHashMap<Binding, List<TrafficPath>> byBinding = new IdentityHashMap<>();
  private final IdentityHashMap<Workload, List<TrafficPath>> byWorkload = new IdentityHashMap<>();
  private final IdentityHashMap<Service, List<Binding>> byService = new IdentityHashMap<>();
  private final IdentityHashMap<Resource, List<Binding>> byMaker = new IdentityHashMap<>();

  BindingIndex(List<Binding> all, Linker linker) {
    this.all = all;
    this.handWritten =
        all.stream()
            .filter(HandWrittenBinding.class::isInstance)
            .map(HandWrittenBinding.class::cast)
            .toList();
    this.byNamespace = new ByNamespace<>(all, Binding::namespaceName);
    for (Binding binding : all) {
      List<TrafficPath> own = linker.paths(binding);
      paths.addAll(own);
      byBinding.put(binding, own);
      own.forEach(p -> add(byWorkload, p.workload(), p));
      binding.service().found().ifPresent(s -> add(byService, s, binding));
      add(byMaker, binding.resource(), binding);
    }
  }

  private static <K, V> void add(IdentityHashMap<K, List<V>> index, K key, V value) {
    index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
  }

  List<Binding> all() {
    return all;
  }

  List<HandWrittenBinding> handWritten() {
    return handWritten;
  }

  List<TrafficPath> paths() {
    return paths;
  }

  /** Bindings that lead into a namespace, or may. */
  List<Binding> near(Field<String> namespace) {
    return byNamespace.near(namespace);
  }

  List<Binding> to(Service service) {
    return byService.getOrDefault(service, List.of());
  }

  List<Binding> madeBy(Resource object) {
    return byMaker.getOrDefault(object, List.of());
  }

  List<TrafficPath> pathsOf(Binding binding) {
    return byBinding.getOrDefault(binding, List.of());
  }

  List<TrafficPath> pathsTo(Workload workload) {
    return byWorkload.getOrDefault(workload, List.of());
  }
}
