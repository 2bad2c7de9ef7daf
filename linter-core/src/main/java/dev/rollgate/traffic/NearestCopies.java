package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which of several objects of one name another object means: a repository holds environments. */
final class NearestCopies {

  private final ProjectObjects objects;
  private final Map<List<String>, Integer> distances = new ConcurrentHashMap<>();
  private final Map<String, ByNamespace<Resource>> byTitle = new ConcurrentHashMap<>();

  NearestCopies(ProjectObjects objects) {
    this.objects = objects;
  }

  /** Whether the speaker may mean this copy of an object, and not one that is nearer. */
  boolean mayMean(Resource speaker, Resource object) {
    List<Resource> copies = objects.ofTitle(object.title());
    return copies.size() <= 1
        || Nearest.distance(speaker, object) <= distanceOfNearest(speaker, object, copies);
  }

  private int distanceOfNearest(Resource speaker, Resource object, List<Resource> copies) {
    List<String> key = List.of(speaker.file(), object.title(), object.namespace().raw().orElse(""));
    return distances.computeIfAbsent(
        key,
        k ->
            byTitle
                .computeIfAbsent(
                    object.title(), title -> new ByNamespace<>(copies, Resource::namespace))
                .near(object.namespace())
                .stream()
                .filter(copy -> !copy.partial())
                .mapToInt(copy -> Nearest.distance(speaker, copy))
                .min()
                .orElse(Integer.MAX_VALUE));
  }
}
