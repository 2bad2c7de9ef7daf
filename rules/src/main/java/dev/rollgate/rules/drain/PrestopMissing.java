package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.KubernetesVersion;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.NodePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flags containers that may stop before their target has drained. */
public final class PrestopMissing implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "prestop-missing",
          Severity.ERROR,
          "a container behind a target group has no preStop hook");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Images that are known to hold neither a shell nor a sleep. */
  private static final Pattern NO_SLEEP_PROGRAM =
      Pattern.compile("distroless|scratch|chainguard|cgr\\.dev|[-:]static");

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.of(project)) {
      List<TrafficPath> paths = project.pathsTo(workload);
      ServingContainers serving = ServingContainers.of(workload, paths);
      for (Container container : serving.containers()) {
        if (container.preStop().isEmpty()) {
          report(workload, container, serving.known(), paths, project.settings(), report);
        }
      }
    }
  }

  private static void report(
      Workload workload,
      Container container,
      boolean known,
      List<TrafficPath> paths,
      Settings settings,
      Report report) {
    boolean ip = paths.stream().anyMatch(p -> p.binding().targetType() == TargetType.IP);
    TrafficPath path = ServingContainers.slowest(paths, settings);
    int seconds = settings.drainSeconds(path.binding().loadBalancer());
    String message =
        known
            ? workload.title(container) + " has no preStop hook, so it stops"
            : "no container of " + workload.resource().title() + " has a preStop hook, so it stops";
    report
        .at(
            workload.resource(),
            container.span(),
            message + " while its target still gets requests")
        .severity(ip ? Severity.ERROR : Severity.WARNING)
        .related(
            path.binding().resource().span(),
            "%s ties it to a target group".formatted(path.binding().resource().title()))
        .help(
            known
                ? "sleep %d seconds before stopping, within the grace period".formatted(seconds)
                : "let the container that takes the requests sleep %d seconds before stopping"
                    .formatted(seconds))
        .fix(
            fix(
                workload,
                container,
                known ? Safety.SAFE : Safety.UNSAFE,
                path.template(),
                seconds,
                settings));
  }

  private static Optional<Fix> fix(
      Workload workload,
      Container container,
      Safety safety,
      PodTemplate template,
      int seconds,
      Settings settings) {
    NodePath preStop = container.path().key("lifecycle", "preStop");
    String title = "sleep %d seconds before stopping".formatted(seconds);
    Content value = Content.of(seconds);
    NodePath path = preStop.key("sleep", "seconds");
    if (!settings.kubernetesVersion().isAtLeast(KubernetesVersion.NATIVE_SLEEP)) {
      if (lacksSleepProgram(container)) {
        return Optional.empty();
      }
      path = preStop.key("exec", "command");
      value = Content.listOf("sleep", Integer.toString(seconds));
    }
    Change hook = new Change.Insert(workload.resource().document(), path, value);
    return DrainFix.of(
        title, safety, Optional.of(hook), seconds, workload.resource(), template, settings);
  }

  private static boolean lacksSleepProgram(Container container) {
    String image = container.image().raw().orElse("").toLowerCase(Locale.ROOT);
    return NO_SLEEP_PROGRAM.matcher(image).find();
  }
}
