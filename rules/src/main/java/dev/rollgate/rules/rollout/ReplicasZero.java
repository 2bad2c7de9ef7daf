package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;
import java.util.Optional;

/** Flags bindings to workloads of which none asks for a pod. */
public final class ReplicasZero implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "replicas-zero",
          Severity.WARNING,
          "a workload behind a target group asks for no replicas");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    List<Workload> idle =
        RolledWorkload.all(project).stream()
            .filter(r -> r.replicas().areJust(0))
            .map(RolledWorkload::workload)
            .toList();
    for (Workload workload : idle) {
      // Another workload behind the same Service may do the work.
      Optional<Binding> empty =
          project.pathsTo(workload).stream()
              .map(TrafficPath::binding)
              .filter(b -> project.pathsOf(b).stream().allMatch(p -> idle.contains(p.workload())))
              .findFirst();
      empty.ifPresent(binding -> report(workload, binding, report));
    }
  }

  private static void report(Workload workload, Binding binding, Report report) {
    report
        .at(
            workload.resource(),
            workload.replicas().span(),
            "%s asks for 0 replicas, so %s has no targets"
                .formatted(workload.resource().title(), binding.resource().title()))
        .related(binding.resource().span(), "its target group stays empty")
        .help("ask for at least 2 replicas, or take the binding out as well");
  }
}
