package dev.rollgate.rules.binding;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.render.Rendering;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;

/**
 * Finds Services that a root of Kustomize gives other names than those by which its bindings know
 * them. Kustomize itself changes references from the fields that it knows; of bindings it knows
 * none, unless a {@code nameReference} tells it ("Transformer Configurations" of Kustomize).
 */
final class RenamedService {

  private RenamedService() {}

  /** What a name got before and after it. */
  private record Affixes(String prefix, String suffix) {

    static Optional<Affixes> of(Resource object, Rendering rendering) {
      String name = object.displayName();
      return rendering
          .written(object)
          .map(Resource::displayName)
          .filter(written -> !written.isEmpty() && !written.equals(name) && name.contains(written))
          .map(
              written -> {
                int start = name.indexOf(written);
                return new Affixes(
                    name.substring(0, start), name.substring(start + written.length()));
              });
    }
  }

  /**
   * The Service that is meant, under its new name. It is surely meant when it is written with the
   * very name, gets what the binding's own name gets, stands in its namespace, and no Service is
   * called so in the end: somebody wrote both for one another, and one rename took them apart.
   */
  static Optional<Resource> of(String name, Resource binding, Project project) {
    return project.rendering().flatMap(r -> of(name, binding, project, r));
  }

  private static Optional<Resource> of(
      String name, Resource binding, Project project, Rendering rendering) {
    List<Resource> services = project.services().stream().map(Service::resource).toList();
    Optional<Affixes> affixes = Affixes.of(binding, rendering);
    if (affixes.isEmpty() || services.stream().anyMatch(s -> s.displayName().equals(name))) {
      return Optional.empty();
    }
    return services.stream()
        .filter(s -> s.namespace().raw().equals(binding.namespace().raw()))
        .filter(s -> rendering.written(s).filter(w -> w.displayName().equals(name)).isPresent())
        .filter(s -> Affixes.of(s, rendering).equals(affixes))
        .findFirst();
  }
}
