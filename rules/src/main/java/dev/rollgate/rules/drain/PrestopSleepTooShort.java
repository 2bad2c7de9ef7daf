package dev.rollgate.rules.drain;

import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Flags preStop sleeps that are shorter than the load balancer keeps sending. */
public final class PrestopSleepTooShort implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "prestop-sleep-too-short",
          Severity.WARNING,
          "a preStop sleep ends before the target has drained");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.targetBacked(project)) {
      for (ServingContainer serving : ServingContainer.of(workload, project)) {
        serving
            .container()
            .preStop()
            .ifPresent(hook -> check(workload, serving, hook, project, report));
      }
    }
  }

  private static void check(
      Workload workload, ServingContainer serving, PreStop hook, Project project, Report report) {
    int required = serving.required(project.settings());
    Optional<Duration> length = hook.length();
    if (length.isEmpty()
        || PrestopZero.isOne(hook)
        || PrestopExecNoShell.isOne(serving.container(), hook)
        || length.get().compareTo(Duration.ofSeconds(required)) >= 0) {
      return;
    }
    Binding binding = serving.slowest(project.settings()).binding();
    Report.Entry entry =
        report
            .at(
                workload.resource(),
                hook.waitSpan(),
                "preStop of %s sleeps %s, but behind %s requests may arrive for %s"
                    .formatted(
                        workload.title(serving.container()),
                        text(length.get()),
                        sender(binding),
                        required))
            .help("sleep %s seconds, within the grace period".formatted(required))
            .fix(
                hook.waiting(workload.resource().document(), required)
                    .flatMap(
                        longer ->
                            DrainFix.of(workload, project)
                                .ofHook(
                                    "sleep %s seconds".formatted(required),
                                    Safety.UNSAFE,
                                    List.of(longer),
                                    required)));
    serving.relateTo(entry, project.settings());
  }

  private static String sender(Binding binding) {
    if (binding.targetType() == TargetType.INSTANCE) {
      return "nodes";
    }
    return switch (binding.loadBalancer()) {
      case ALB -> "an ALB";
      case NLB -> "an NLB";
      case UNKNOWN -> "a load balancer";
    };
  }

  private static String text(Duration length) {
    String number = Seconds.text(length);
    return number + (number.equals("1") ? " second" : " seconds");
  }
}
