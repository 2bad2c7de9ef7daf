package dev.rollgate.rules.drain;

import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/** Flags preStop hooks that stop the server instead of waiting. */
public final class PrestopUnparsable implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "prestop-unparsable",
          Severity.WARNING,
          "a preStop hook stops the server without any wait that can be read from it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.targetBacked(project)) {
      for (ServingContainer serving : ServingContainer.of(workload, project)) {
        Optional<PreStop> hook = serving.container().preStop();
        Optional<String> quit = hook.flatMap(ImmediateQuit::in);
        if (hook.isPresent() && quit.isPresent()) {
          serving.relateTo(
              report
                  .at(
                      workload.resource(),
                      hook.get().span(),
                      "preStop of %s runs \"%s\" and does not wait, so it stops while its target still gets requests"
                          .formatted(workload.title(serving.container()), quit.get()))
                  .help(
                      "sleep %s seconds before it, within the grace period"
                          .formatted(serving.required(project.settings()))),
              project.settings());
        }
      }
    }
  }
}
