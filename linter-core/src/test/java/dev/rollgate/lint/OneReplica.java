package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;

/** Flags one replica, at the number, and wants two. */
final class OneReplica implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("one-replica", Severity.WARNING, "one replica");
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.workloads()) {
      var replicas = workload.replicas();
      if (replicas.author().filter(r -> r == 1).isPresent()) {
        Resource resource = workload.resource();
        report
            .at(resource, replicas.span(), resource.title() + " has one replica")
            .related(
                workload.template().orElseThrow().containers().get(0).name().span(),
                "its first container")
            .fix(
                Fix.unsafe(
                    "make it two",
                    new Change.Replace(resource.document(), replicas.path(), Content.of(2))));
      }
    }
  }
}
