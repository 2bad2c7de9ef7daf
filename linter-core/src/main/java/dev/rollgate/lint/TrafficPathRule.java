package dev.rollgate.lint;

import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TrafficPath;

/** A rule over each way from a binding to pods. */
public interface TrafficPathRule extends Rule {

  /** Looks at one path. */
  void check(TrafficPath path, Settings settings, Report report);

  @Override
  default void check(Project project, Report report) {
    for (TrafficPath path : project.trafficPaths()) {
      check(path, project.settings(), report);
    }
  }
}
