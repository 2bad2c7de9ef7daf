package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Resource;
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
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
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
    for (Workload workload : DrainedWorkloads.targetBacked(project)) {
      for (ServingContainer serving : ServingContainer.of(workload, project)) {
        if (serving.container().preStop().isEmpty()) {
          report(workload, serving, project, report);
        }
      }
    }
  }

  private static void report(
      Workload workload, ServingContainer serving, Project project, Report report) {
    boolean ip = serving.paths().stream().anyMatch(p -> p.binding().targetType() == TargetType.IP);
    Resource binding = serving.slowest(project.settings()).binding().resource();
    String message =
        serving.known()
            ? workload.title(serving.container()) + " has no preStop hook, so it stops"
            : "no container of " + workload.resource().title() + " has a preStop hook, so it stops";
    report
        .at(
            workload.resource(),
            serving.container().span(),
            message + " while its target still gets requests")
        .severity(ip ? Severity.ERROR : Severity.WARNING)
        .related(binding.span(), "%s ties it to a target group".formatted(binding.title()))
        .help(help(serving, project.settings()))
        .fix(fix(workload, serving, project));
  }

  private static String help(ServingContainer serving, Settings settings) {
    int seconds = serving.required(settings);
    if (cannotSleep(serving.container(), settings)) {
      return "let it serve for %d seconds after SIGTERM; its image has no sleep command"
          .formatted(seconds);
    }
    return serving.known()
        ? "sleep %d seconds before stopping, within the grace period".formatted(seconds)
        : "let the container that takes the requests sleep %d seconds before stopping"
            .formatted(seconds);
  }

  private static Optional<Fix> fix(Workload workload, ServingContainer serving, Project project) {
    Settings settings = project.settings();
    if (cannotSleep(serving.container(), settings)) {
      return Optional.empty();
    }
    int seconds = serving.required(settings);
    NodePath preStop = serving.container().path().key("lifecycle", "preStop");
    Document.Parsed document = workload.resource().document();
    Change hook =
        hasSleepAction(settings)
            ? new Change.Insert(document, preStop.key("sleep", "seconds"), Content.of(seconds))
            : new Change.Insert(
                document,
                preStop.key("exec", "command"),
                Content.listOf("sleep", Integer.toString(seconds)));
    return DrainFix.of(workload, project)
        .ofHook(
            "sleep %d seconds before stopping".formatted(seconds),
            serving.known() ? Safety.SAFE : Safety.UNSAFE,
            hook,
            seconds);
  }

  private static boolean hasSleepAction(Settings settings) {
    return settings.kubernetesVersion().isAtLeast(KubernetesVersion.NATIVE_SLEEP);
  }

  private static boolean cannotSleep(Container container, Settings settings) {
    String image = container.image().raw().orElse("").toLowerCase(Locale.ROOT);
    return !hasSleepAction(settings) && NO_SLEEP_PROGRAM.matcher(image).find();
  }
}
