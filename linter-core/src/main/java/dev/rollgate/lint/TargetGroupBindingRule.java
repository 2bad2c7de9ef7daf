package dev.rollgate.lint;

import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;

/** A rule over each TargetGroupBinding, whether or not its Service and pods are known. */
public interface TargetGroupBindingRule extends Rule {

  /** Looks at one binding. */
  void check(HandWrittenBinding binding, Project project, Report report);

  @Override
  default void check(Project project, Report report) {
    for (HandWrittenBinding binding : project.handWrittenBindings()) {
      check(binding, project, report);
    }
  }
}
