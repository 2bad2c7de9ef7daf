package dev.rollgate.rules.binding;

import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;

/** Notes bound Services that select the pods of several workloads. */
public final class TgbSelectorMatchesSeveral implements BoundServiceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-selector-matches-several",
          Severity.INFO,
          "the Service behind a target group selects the pods of several workloads");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(Binding binding) {
    return true;
  }

  @Override
  public void check(Service service, List<Binding> bindings, Project project, Report report) {
    // Bindings of one Service lead to the same workloads.
    List<Workload> workloads =
        project.pathsOf(bindings.get(0)).stream().map(TrafficPath::workload).toList();
    if (workloads.size() < 2
        || !Selectors.areSettled(service, project)
        || workloads.stream().anyMatch(w -> Selectors.arePatched(w, project))) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                service.resource(),
                service.resource().span(),
                "%s selects the pods of %s workloads: %s"
                    .formatted(
                        service.resource().title(),
                        workloads.size(),
                        String.join(
                            ", ", workloads.stream().map(w -> w.resource().title()).toList())))
            .help("select a label that only one of them has, unless they shall share the requests");
    workloads.forEach(w -> entry.related(w.resource().span(), "its pods are selected"));
  }
}
