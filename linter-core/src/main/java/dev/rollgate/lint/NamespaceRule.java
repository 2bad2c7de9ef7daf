package dev.rollgate.lint;

import dev.rollgate.kube.Namespace;
import dev.rollgate.traffic.Project;

/** A rule over each Namespace of the input. */
public interface NamespaceRule extends Rule {

  /** Looks at one Namespace. */
  void check(Namespace namespace, Project project, Report report);

  @Override
  default void check(Project project, Report report) {
    for (Namespace namespace : project.namespaces()) {
      check(namespace, project, report);
    }
  }
}
