package dev.rollgate.rules.rollout;

import dev.rollgate.kube.ArgoStrategy;
import dev.rollgate.kube.ArgoStrategy.Role;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.FlagOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;
import java.util.Set;

/** Flags Rollouts that switch a Service to pods which no gate ties to its target group. */
public final class RolloutsBluegreenNoVerify implements Rule {

  private static final FlagOption ASSUME_VERIFY =
      new FlagOption(
          "assume-verify",
          false,
          "whether Argo Rollouts runs with --aws-verify-target-group in every cluster");

  private static final RuleInfo INFO =
      new RuleInfo(
          "rollouts-bluegreen-no-verify",
          Severity.WARNING,
          "a Rollout switches a bound Service to pods that have no gate for it",
          ASSUME_VERIFY);

  private static final Set<String> SWITCHED = Set.of("activeService", "stableService");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    if (report.option(ASSUME_VERIFY)) {
      return;
    }
    for (Workload rollout : ArgoServices.rollouts(project)) {
      ArgoStrategy strategy = rollout.argo().orElseThrow();
      // With ping-pong the selector of the Service that new pods get is set before they are made.
      if (!strategy.isPingPong()) {
        strategy.services().stream()
            .filter(role -> SWITCHED.contains(role.name()))
            .forEach(role -> check(rollout, role, project, report));
      }
    }
  }

  private static void check(Workload rollout, Role role, Project project, Report report) {
    List<TrafficPath> bound =
        ArgoServices.paths(rollout, project).stream()
            .filter(p -> p.binding().targetType() == TargetType.IP)
            .filter(p -> p.service().resource().name().author().equals(role.service().author()))
            .toList();
    if (bound.isEmpty() || role.service().author().isEmpty()) {
      return;
    }
    String title = rollout.resource().title();
    Report.Entry entry =
        report
            .at(
                rollout.resource(),
                role.service().span(),
                "%s switches its %s Service \"%s\" to pods that have no gate for its target group"
                    .formatted(title, ArgoServices.word(role), role.service().author().get()))
            .help(help(rollout.argo().orElseThrow()));
    bound.stream()
        .map(TrafficPath::binding)
        .forEach(b -> entry.related(b.span(), b.resource().title() + " binds the Service"));
  }

  private static String help(ArgoStrategy strategy) {
    String verify = "run Argo Rollouts with --aws-verify-target-group";
    return strategy.kind() == ArgoStrategy.Kind.CANARY && strategy.routed()
        ? verify + ", or use ping-pong Services"
        : verify;
  }
}
