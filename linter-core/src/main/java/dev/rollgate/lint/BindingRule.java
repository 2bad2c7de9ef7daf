package dev.rollgate.lint;

import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;

/** A rule over each binding, whether or not its Service and pods are known. */
public interface BindingRule extends Rule {

  /** Looks at one binding. */
  void check(Binding binding, Project project, Report report);

  @Override
  default void check(Project project, Report report) {
    for (Binding binding : project.bindings()) {
      check(binding, project, report);
    }
  }
}
