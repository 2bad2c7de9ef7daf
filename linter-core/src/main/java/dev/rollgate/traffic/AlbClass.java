package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Ingress;
import dev.rollgate.kube.IngressClass;
import dev.rollgate.kube.IngressClassParams;
import java.util.List;
import java.util.Optional;

/**
 * The class of an Ingress that an ALB serves.
 *
 * @param dialect which controller; empty when the manifests do not tell
 * @param params the settings of the class
 */
record AlbClass(Optional<Dialect> dialect, Optional<IngressClassParams> params) {

  private static final String ALB = "alb";
  private static final String OLD_ANNOTATION = "kubernetes.io/ingress.class";

  /** The class of an Ingress; empty when another controller serves it, or nobody knows. */
  static Optional<AlbClass> of(Ingress ingress, Project project) {
    Optional<String> old = ingress.resource().annotation(OLD_ANNOTATION);
    if (old.isPresent()) {
      return old.filter(ALB::equals)
          .map(a -> new AlbClass(Optional.of(Dialect.CONTROLLER), Optional.empty()));
    }
    List<IngressClass> classes = project.whole(IngressClass.class);
    Field<String> name = ingress.className();
    List<IngressClass> meant =
        classes.stream()
            .filter(
                c ->
                    name.isAbsent()
                        ? c.isDefault()
                        : name.author().filter(c.resource().displayName()::equals).isPresent())
            .toList();
    List<IngressClass> nearest = Nearest.of(ingress.resource(), meant, IngressClass::resource);
    if (nearest.size() == 1) {
      return of(nearest.get(0), project);
    }
    return name.author().filter(ALB::equals).isPresent() && nearest.isEmpty()
        ? Optional.of(new AlbClass(project.clusterDialect(), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<AlbClass> of(IngressClass found, Project project) {
    Optional<Dialect> dialect = found.controller().author().flatMap(Dialect::ofIngressController);
    return dialect.map(d -> new AlbClass(dialect, params(found, project)));
  }

  private static Optional<IngressClassParams> params(IngressClass found, Project project) {
    Optional<String> name = found.parameters().author();
    List<IngressClassParams> named =
        project.whole(IngressClassParams.class).stream()
            .filter(p -> name.filter(p.resource().displayName()::equals).isPresent())
            .toList();
    List<IngressClassParams> nearest =
        Nearest.of(found.resource(), named, IngressClassParams::resource);
    return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
  }
}
