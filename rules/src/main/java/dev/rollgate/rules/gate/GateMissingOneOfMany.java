package dev.rollgate.rules.gate;

import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.NodePath;
import java.util.List;

/**
 * Flags workloads behind several ip bindings whose hand-written gates wait for some of them only.
 */
public final class GateMissingOneOfMany implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-missing-one-of-many",
          Severity.WARNING,
          "only some bindings of a workload have a hand-written gate");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.targetBackedWorkloads()) {
      List<HandWrittenBinding> bindings = HandWrittenGates.ipBindings(workload, project);
      boolean someCovered = bindings.stream().anyMatch(b -> HandWrittenGates.cover(workload, b));
      if (!someCovered || HandWrittenGates.hasPlaceholder(workload)) {
        continue;
      }
      for (HandWrittenBinding binding : bindings) {
        // A gate for a binding that leads nowhere would never open.
        boolean missing =
            !binding.isBroken()
                && !isLabelAskedFor(binding, project)
                && !HandWrittenGates.cover(workload, binding)
                && binding.injection(project.settings()) != Injection.ON;
        if (missing) {
          report(workload, binding, project, report);
        }
      }
    }
  }

  /** Where other workloads need the namespace's label, that label adds this gate too. */
  private static boolean isLabelAskedFor(HandWrittenBinding binding, Project project) {
    return binding
        .namespace()
        .found()
        .filter(n -> UngatedPath.into(n, project).findAny().isPresent())
        .isPresent();
  }

  private static void report(
      Workload workload, HandWrittenBinding binding, Project project, Report report) {
    List<ReadinessGate> gates = HandWrittenGates.of(workload);
    ReadinessGate last = gates.get(gates.size() - 1);
    boolean proven =
        binding.injection(project.settings()) == Injection.OFF
            && binding.ownDialect() == Dialect.CONTROLLER;
    report
        .at(
            workload.resource(),
            last.conditionType().span(),
            "%s has a gate for another binding, but none for %s"
                .formatted(workload.resource().title(), binding.resource().title()))
        // Where nobody knows the namespace's labels, the controller may add the gate by itself.
        .severity(proven ? Severity.WARNING : Severity.INFO)
        .related(binding.resource().span(), "the binding whose targets nothing waits for")
        .help("add a gate of type " + HandWrittenGates.renamed(last, binding))
        .fix(proven ? append(workload, last.path().parent(), binding) : Fix.manual(title(binding)));
  }

  private static Fix append(Workload workload, NodePath gates, HandWrittenBinding binding) {
    return Fix.safe(
        title(binding),
        new Change.Append(
            workload.resource().document(),
            gates,
            Content.of("conditionType", Content.of(binding.conditionType()))));
  }

  private static String title(HandWrittenBinding binding) {
    return "add the gate for " + binding.resource().title();
  }
}
