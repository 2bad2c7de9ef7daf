package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Report;
import dev.rollgate.text.EditDistance;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/**
 * A Service that was not found where an object names it.
 *
 * @param namespace where it was looked for
 * @param elsewhere one of its name in another namespace
 * @param near one of nearly its name in that very namespace
 */
record MissingService(
    Field<String> namespace, Optional<Resource> elsewhere, Optional<Resource> near) {

  static MissingService of(String name, Field<String> namespace, Project project) {
    Optional<Resource> elsewhere =
        project.named(Service.class, name).stream().map(Service::resource).findFirst();
    Optional<Resource> near =
        elsewhere.isPresent() ? Optional.empty() : near(name, namespace, project);
    return new MissingService(namespace, elsewhere, near);
  }

  /** Whether the name looks like a slip, though the Service may well live elsewhere. */
  boolean isLikelySlip(Project project) {
    return near.isPresent() && !project.mayHide(Kind.SERVICE, namespace);
  }

  /** For messages: where it is instead. */
  String where() {
    return elsewhere
        .map(
            s ->
                "in namespace \"%s\", not in \"%s\""
                    .formatted(s.namespace().raw().orElse(""), namespace.raw().orElse("")))
        .orElseGet(
            () ->
                "not among the manifests"
                    + near.map(s -> ", though \"" + s.displayName() + "\" is").orElse(""));
  }

  /** Shows the Service that may be meant. */
  void relate(Report.Entry entry) {
    elsewhere.ifPresent(s -> entry.related(s.span(), "a Service of this name, out of reach"));
    near.ifPresent(s -> entry.related(s.span(), "a Service of nearly this name"));
  }

  /**
   * A Service of the very namespace with a name that a slip of the keyboard explains. One that
   * other bindings name, or whose name differs by a number, is a sibling and not meant.
   */
  private static Optional<Resource> near(String name, Field<String> namespace, Project project) {
    return project.in(Service.class, namespace).stream()
        .filter(s -> !isBound(s, project))
        .map(Service::resource)
        .filter(s -> s.namespace().raw().equals(namespace.raw()))
        .filter(s -> EditDistance.isSlip(s.displayName(), name))
        .findFirst();
  }

  private static boolean isBound(Service service, Project project) {
    return !project.bindingsTo(service).isEmpty();
  }
}
