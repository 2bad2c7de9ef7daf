package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Link;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes, once a namespace, that nobody can tell whether its pods get readiness gates. */
public final class GateNsUnknown implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-ns-unknown", Severity.INFO, "the namespace of an ip binding is not in the input");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<String> told = new HashSet<>();
    for (Binding binding : project.bindings()) {
      boolean matters =
          binding.targetType() == TargetType.IP
              && binding.namespace().found().map(n -> isLeftOpen(n, binding, project)).orElse(true)
              && !isGatedByHand(binding, project);
      if (matters && told.add(binding.namespaceName().raw().orElse(""))) {
        report(binding, report);
      }
    }
  }

  /** Whether Argo CD labels the namespace, and only something else could label it for injection. */
  private static boolean isLeftOpen(Namespace namespace, Binding binding, Project project) {
    return namespace.isManaged()
        && binding.injection(project.settings()) == Injection.UNKNOWN
        && binding.dialects().stream().noneMatch(d -> InjectLabels.isTriedIn(namespace, d));
  }

  private static boolean isGatedByHand(Binding binding, Project project) {
    List<TrafficPath> paths = project.pathsOf(binding);
    return !paths.isEmpty()
        && paths.stream().allMatch(p -> HandWrittenGates.isChosenFor(p.workload(), project));
  }

  private static String reason(Link<Namespace> namespace) {
    if (namespace.found().isPresent()) {
      return namespace.found().get().title() + " may get labels elsewhere";
    }
    if (namespace instanceof Link.Broken<Namespace> broken) {
      return broken.reason();
    }
    return namespace instanceof Link.Unknown<Namespace> unknown ? unknown.reason() : "";
  }

  private static void report(Binding binding, Report report) {
    Field<String> namespace = binding.namespaceName();
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                namespace.isAbsent() ? binding.resource().span() : namespace.span(),
                "nobody can tell whether pods behind %s get readiness gates: %s"
                    .formatted(binding.resource().title(), reason(binding.namespace())))
            .help(
                "see that the namespace carries the label "
                    + binding
                        .dialect()
                        .map(d -> d.injectLabel() + ": enabled")
                        .orElseGet(() -> InjectLabels.joined(" or ")));
    binding
        .namespace()
        .found()
        .ifPresent(n -> entry.related(n.span(), n.title() + " is labelled here"));
  }
}
