package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.Optional;

/** Flags pods that the webhook takes for the controller's own, and so leaves without a gate. */
public final class GatePodNameLabelExcluded implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-pod-name-label-excluded",
          Severity.WARNING,
          "pods bear the name of the controller, so the webhook leaves them alone");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.targetBackedWorkloads()) {
      Optional<Field<String>> label = ControllerPods.nameLabel(workload);
      if (label.isEmpty()
          || !ControllerPods.runOtherImages(workload)
          || HandWrittenGates.isChosenFor(workload, project)) {
        continue;
      }
      project.pathsTo(workload).stream()
          .filter(p -> p.binding().targetType() == TargetType.IP)
          .filter(p -> p.binding().dialects().contains(Dialect.CONTROLLER))
          .filter(p -> p.binding().injection(project.settings()) != Injection.OFF)
          .findFirst()
          .ifPresent(path -> report(path, label.get(), report));
    }
  }

  private static void report(TrafficPath path, Field<String> label, Report report) {
    report
        .at(
            path.workload().resource(),
            label.span(),
            "pods of %s have the label %s: %s, by which the webhook passes over the controller's own"
                .formatted(
                    path.workload().resource().title(),
                    ControllerPods.NAME_LABEL,
                    label.author().orElse("")))
        .related(
            path.binding().span(), path.binding().resource().title() + " has targets of type ip")
        .help("give the pods a name of their own");
  }
}
