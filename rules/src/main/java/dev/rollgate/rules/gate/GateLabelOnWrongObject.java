package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags inject labels on other objects than the namespace, which lacks one. */
public final class GateLabelOnWrongObject implements Rule {

  /** What may describe a namespace, and then has the label for that. */
  private static final Set<Kind> NAMESPACES =
      EnumSet.of(Kind.NAMESPACE, Kind.APPLICATION, Kind.APPLICATION_SET);

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-label-on-wrong-object",
          Severity.WARNING,
          "the inject label stands on an object other than the namespace");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (ResourceView view : project.views()) {
      Resource resource = view.resource();
      if (NAMESPACES.contains(resource.kind())) {
        continue;
      }
      for (Dialect dialect : Dialect.values()) {
        Optional<Field<String>> label = onObject(view, dialect.injectLabel());
        if (label.isPresent()) {
          project
              .namespaceOf(resource)
              .found()
              .filter(n -> lacks(n, dialect, project))
              .ifPresent(n -> report(resource, dialect, label.get(), n, project, report));
        }
      }
    }
  }

  /** The first place of an object where the label stands; pods count as their workload's. */
  private static Optional<Field<String>> onObject(ResourceView view, String label) {
    List<Map<String, Field<String>>> places = new ArrayList<>();
    places.add(view.resource().labels());
    places.add(view.resource().annotations());
    if (view instanceof Workload workload) {
      Optional<PodTemplate> template = workload.template();
      template.ifPresent(t -> places.add(t.labels()));
      template.ifPresent(t -> places.add(t.annotations()));
    }
    return places.stream().flatMap(p -> Optional.ofNullable(p.get(label)).stream()).findFirst();
  }

  /** Whether nothing on the namespace, right or wrong, is meant to switch injection on. */
  private static boolean lacks(Namespace namespace, Dialect dialect, Project project) {
    return namespace.labelsKnown()
        && !InjectLabels.isTriedIn(namespace, dialect)
        && InjectLabels.ofAnother(namespace, dialect).isEmpty()
        && !project.settings().selectsByOwnLabel(namespace);
  }

  private static void report(
      Resource resource,
      Dialect dialect,
      Field<String> label,
      Namespace namespace,
      Project project,
      Report report) {
    boolean ownedByController = ControllerPods.mayBeIn(namespace, project);
    report
        .at(
            resource,
            label.span(),
            "\"%s\" stands on %s, but the webhook looks at the labels of %s, which lacks it"
                .formatted(dialect.injectLabel(), resource.title(), namespace.title()))
        .severity(
            dialect == Dialect.AUTO_MODE || ownedByController ? Severity.INFO : Severity.WARNING)
        .related(namespace.resource().span(), "the namespace that lacks the label")
        .help(
            ownedByController
                ? "take the label away; the namespace of the controller may have none"
                : "label %s with %s: enabled".formatted(namespace.title(), dialect.injectLabel()));
  }
}
