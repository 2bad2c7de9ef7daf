package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.FlagOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.WordsOption;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import java.util.List;
import java.util.Optional;

/** Flags containers that may stop before their target has drained. */
public final class PrestopMissing implements Rule {

  private static final FlagOption EXEC_SLEEP =
      new FlagOption(
          "exec-sleep",
          false,
          "whether the fix adds the command sleep even where hooks have a sleep action");

  private static final WordsOption SELF_DRAINING =
      new WordsOption(
          "self-draining-containers",
          List.of(),
          "the names of containers that go on serving after SIGTERM by themselves");

  private static final RuleInfo INFO =
      new RuleInfo(
          "prestop-missing",
          Severity.ERROR,
          "a container behind a target group has no preStop hook",
          EXEC_SLEEP,
          SELF_DRAINING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.withKnownHooks(project)) {
      for (ServingContainer serving : ServingContainer.of(workload, project)) {
        if (serving.container().preStop().isEmpty()
            && !mayDrainItself(serving, workload, report.option(SELF_DRAINING))) {
          report(workload, serving, project, report);
        }
      }
    }
  }

  /** Whether the container that takes the requests is, or may be, one of these. */
  private static boolean mayDrainItself(
      ServingContainer serving, Workload workload, List<String> names) {
    List<Container> candidates =
        serving.known()
            ? List.of(serving.container())
            : workload.template().orElseThrow().runningContainers();
    return candidates.stream().anyMatch(c -> c.name().author().filter(names::contains).isPresent());
  }

  private static void report(
      Workload workload, ServingContainer serving, Project project, Report report) {
    boolean ip = serving.paths().stream().anyMatch(p -> p.binding().targetType() == TargetType.IP);
    Optional<Field<Integer>> patched = DrainedWorkloads.patchedGrace(workload, project);
    String message =
        serving.known()
            ? workload.title(serving.container()) + " has no preStop hook, so it stops"
            : "no container of " + workload.resource().title() + " has a preStop hook, so it stops";
    Report.Entry entry =
        report
            .at(
                workload.resource(),
                serving.container().span(),
                message + " while its target still gets requests")
            .severity(ip ? Severity.ERROR : Severity.WARNING)
            .help(help(serving, project.settings()))
            .fix(patched.isPresent() ? Optional.empty() : fix(workload, serving, project, report));
    patched.ifPresent(grace -> entry.related(grace.span(), "a patch sets the grace period"));
    serving.relateTo(entry, project.settings());
  }

  private static String help(ServingContainer serving, Settings settings) {
    int seconds = serving.required(settings);
    if (SleepHook.isImpossible(serving.container(), settings)) {
      return "let it serve for %s seconds after SIGTERM; its image has no sleep command"
          .formatted(seconds);
    }
    return serving.known()
        ? "sleep %s seconds before stopping, within the grace period".formatted(seconds)
        : "let the container that takes the requests sleep %s seconds before stopping"
            .formatted(seconds);
  }

  private static Optional<Fix> fix(
      Workload workload, ServingContainer serving, Project project, Report report) {
    Settings settings = project.settings();
    int seconds = serving.required(settings);
    SleepHook hook = new SleepHook(workload.resource().document(), serving.container(), seconds);
    boolean command = report.option(EXEC_SLEEP) && !SleepHook.lacksCommand(serving.container());
    return (command ? Optional.of(hook.addedCommand()) : hook.added(settings))
        .flatMap(
            change ->
                DrainFix.of(workload, project)
                    .ofHook(
                        "sleep %s seconds before stopping".formatted(seconds),
                        serving.known() ? Safety.SAFE : Safety.UNSAFE,
                        List.of(change),
                        seconds));
  }
}
