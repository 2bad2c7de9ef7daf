package dev.rollgate.rules.rollout;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.traffic.Project;

/** A rule over each workload behind a target group. */
interface RolloutRule extends Rule {

  /** Looks at one workload. */
  void check(RolledWorkload rolled, Report report);

  @Override
  default void check(Project project, Report report) {
    RolledWorkload.all(project).forEach(rolled -> check(rolled, report));
  }
}
