package dev.rollgate.traffic;

import dev.rollgate.kube.Application;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The namespaces that a project describes. */
final class Namespaces {

  private Namespaces() {}

  /**
   * Namespaces that have an object of their own, and those that Argo CD labels. Where both speak of
   * one, or a patch does, the object alone does not tell which labels there are.
   */
  static List<Namespace> of(Project project) {
    List<Application> applications =
        project.whole(Application.class).stream()
            .filter(a -> a.managedNamespace().isPresent())
            .toList();
    Map<Optional<String>, Long> speakers =
        applications.stream()
            .map(a -> a.destinationNamespace().raw())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    Set<Optional<String>> labelledElsewhere =
        applications.stream()
            .filter(a -> a.managed().hidden() || !a.managed().labels().isEmpty())
            .map(a -> a.destinationNamespace().raw())
            .collect(Collectors.toCollection(HashSet::new));
    List<Namespace> objects = project.views(Namespace.class);
    objects.stream()
        .filter(n -> n.resource().partial())
        .forEach(n -> labelledElsewhere.add(n.name().raw()));
    List<Namespace> found = new ArrayList<>();
    for (Namespace own : project.whole(Namespace.class)) {
      found.add(labelledElsewhere.contains(own.name().raw()) ? own.labelledElsewhere() : own);
    }
    for (Application application : applications) {
      if (application.managed().labels().isEmpty()
          && labelledElsewhere.contains(application.destinationNamespace().raw())) {
        // The others say more of it.
        continue;
      }
      Namespace managed = application.managedNamespace().orElseThrow();
      found.add(
          speakers.getOrDefault(application.destinationNamespace().raw(), 0L) == 1
                  && areAllLabelsOf(application, project)
              ? managed.labelledOnlyHere()
              : managed);
    }
    return List.copyOf(found);
  }

  /** In a closed project, whether nothing else than the Application can label its namespace. */
  private static boolean areAllLabelsOf(Application application, Project project) {
    Optional<String> name = application.destinationNamespace().author();
    return project.settings().world().isClosed(Kind.NAMESPACE)
        && project.settings().world().isClosed(Kind.APPLICATION)
        && !project.mayHide(Kind.NAMESPACE)
        && !project.mayHide(Kind.APPLICATION)
        && !project.mayHide(Kind.APPLICATION_SET)
        && !application.managed().hidden()
        && name.isPresent()
        && project.patchesOf(application.resource()).isEmpty()
        && project.named(Namespace.class, name.get()).isEmpty();
  }
}
