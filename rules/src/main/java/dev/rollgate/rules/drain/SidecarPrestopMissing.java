package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.WordsOption;
import dev.rollgate.traffic.Project;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Flags proxies that stop while the container which they serve still sleeps. */
public final class SidecarPrestopMissing implements Rule {

  private static final WordsOption PROXIES =
      new WordsOption(
          "proxies",
          List.of(
              "istio-proxy",
              "envoy",
              "linkerd-proxy",
              "nginx",
              "oauth2-proxy",
              "cloudsql-proxy",
              "cloud-sql-proxy"),
          "the names of containers, or of their images, that requests go through");

  private static final RuleInfo INFO =
      new RuleInfo(
          "sidecar-prestop-missing",
          Severity.WARNING,
          "a proxy has no preStop hook, though the container beside it sleeps",
          PROXIES);

  /** Settings by which a proxy waits on its own. */
  private static final Pattern WAITING_ARGUMENT =
      Pattern.compile("-?-(?:term_timeout|max-sigterm-delay|min-sigterm-delay)\\b.*");

  private static final Pattern WAITING_ISTIO =
      Pattern.compile("terminationDrainDuration|EXIT_ON_ZERO_ACTIVE_CONNECTIONS");

  /** The same settings of Istio's proxy as variables, with the values that make it wait. */
  private static final Map<String, Pattern> WAITING_VARIABLES =
      Map.of(
          "EXIT_ON_ZERO_ACTIVE_CONNECTIONS", Pattern.compile("(?i)true|t|1"),
          "TERMINATION_DRAIN_DURATION_SECONDS", Pattern.compile("0*[1-9][0-9]*"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.targetBacked(project)) {
      PodTemplate template = workload.template().orElseThrow();
      List<Container> serving =
          ServingContainer.of(workload, project).stream().map(ServingContainer::container).toList();
      List<Container> proxies =
          template.containers().stream()
              .filter(c -> isOneOf(report.option(PROXIES), c) && !serving.contains(c))
              .toList();
      Optional<Container> sleeper =
          (serving.isEmpty() ? template.containers() : serving)
              .stream()
                  .filter(c -> !proxies.contains(c) && Seconds.whole(sleep(c)) > 0)
                  .max((a, b) -> sleep(a).compareTo(sleep(b)));
      for (Container proxy : proxies) {
        if (sleeper.isPresent() && proxy.preStop().isEmpty() && !waits(proxy, template)) {
          report(workload, proxy, sleeper.get(), project, report);
        }
      }
    }
  }

  private static Duration sleep(Container container) {
    return container.preStop().flatMap(PreStop::length).orElse(Duration.ZERO);
  }

  private static boolean isOneOf(List<String> proxies, Container container) {
    String image = container.image().author().orElse("");
    String program = image.substring(image.lastIndexOf('/') + 1).replaceFirst("[:@].*", "");
    return proxies.contains(program)
        || container.name().author().filter(proxies::contains).isPresent();
  }

  /** Whether something else than a hook keeps the proxy alive. */
  private static boolean waits(Container proxy, PodTemplate template) {
    Field<String> istio = template.annotations().get("proxy.istio.io/config");
    return template
            .annotations()
            .containsKey("config.alpha.linkerd.io/proxy-wait-before-exit-seconds")
        || (istio != null
            && (istio.isUnreadable() || WAITING_ISTIO.matcher(istio.author().orElse("")).find()))
        || WAITING_VARIABLES.entrySet().stream()
            .anyMatch(v -> mayBe(v.getValue(), proxy.environment().get(v.getKey())))
        || Stream.concat(proxy.command().stream(), proxy.args().stream())
            .anyMatch(
                a -> a.author().filter(w -> WAITING_ARGUMENT.matcher(w).matches()).isPresent());
  }

  /** Whether a variable has such a value, or one that comes from elsewhere. */
  private static boolean mayBe(Pattern value, @Nullable Field<String> variable) {
    return variable != null
        && variable.author().map(text -> value.matcher(text).matches()).orElse(true);
  }

  private static void report(
      Workload workload, Container proxy, Container sleeper, Project project, Report report) {
    int seconds = Seconds.whole(sleep(sleeper));
    report
        .at(
            workload.resource(),
            proxy.span(),
            "%s has no preStop hook, so it stops while container \"%s\" still serves"
                .formatted(workload.title(proxy), sleeper.name().raw().orElse("")))
        .related(sleeper.preStop().orElseThrow().waitSpan(), "the sleep beside it")
        .help("let it sleep %s seconds too".formatted(seconds))
        .fix(fix(workload, proxy, seconds, project));
  }

  private static Optional<Fix> fix(
      Workload workload, Container proxy, int seconds, Project project) {
    return new SleepHook(workload.resource().document(), proxy, seconds)
        .added(project.settings())
        .flatMap(
            hook ->
                DrainFix.of(workload, project)
                    .ofHook(
                        "sleep %s seconds before stopping".formatted(seconds),
                        Safety.SAFE,
                        List.of(hook),
                        seconds));
  }
}
