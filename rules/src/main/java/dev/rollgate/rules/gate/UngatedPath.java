package dev.rollgate.rules.gate;

import dev.rollgate.kube.ArgoStrategy;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Optional;
import java.util.stream.Stream;

/** A way into a namespace whose pods would have to be gated, and surely are not. */
record UngatedPath(Namespace namespace, TrafficPath path) {

  /**
   * The ways into a namespace where nothing is tried to gate them. Pods on their own have no
   * rollout, and the namespace of the controller may have no label.
   */
  static Stream<UngatedPath> into(Namespace namespace, Project project) {
    // A kustomization that speaks of injection may well put the label there.
    if (ControllerPods.mayBeIn(namespace, project)
        || project.kustomizations().say(InjectLabels.WORD)) {
      return Stream.empty();
    }
    return project.bindingsNear(namespace.name()).stream()
        .flatMap(b -> project.pathsOf(b).stream())
        .filter(p -> p.binding().targetType() == TargetType.IP)
        .filter(p -> p.binding().namespace().found().filter(namespace::equals).isPresent())
        .filter(p -> p.binding().injection(project.settings()) == Injection.OFF)
        .filter(
            p ->
                p.binding().dialects().stream()
                    .noneMatch(d -> InjectLabels.isTriedIn(namespace, d)))
        .filter(p -> p.workload().resource().kind() != Kind.POD)
        .filter(p -> !HandWrittenGates.isChosenFor(p.workload(), project))
        .map(p -> new UngatedPath(namespace, p));
  }

  /** Which controller would have to add the gates; empty when nobody knows. */
  Optional<Dialect> dialect() {
    return path.binding().dialect();
  }

  /** A label of the namespace that makes another controller add gates; empty when none does. */
  Optional<String> labelOfAnother() {
    return dialect().flatMap(d -> InjectLabels.ofAnother(namespace, d));
  }

  /**
   * Whether Argo may verify the target group itself, since no gates can be injected for the
   * Services of its strategies; for ping and pong Services they can.
   */
  boolean mayBeVerified() {
    return path.workload().resource().kind() == Kind.ROLLOUT
        && path.workload().argo().filter(ArgoStrategy::isPingPong).isEmpty();
  }

  /**
   * How bad it is. AWS documents no inject label for Auto Mode, and no label is right where the
   * controller is not known.
   */
  Severity severity() {
    if (mayBeVerified() || dialect().filter(Dialect.AUTO_MODE::equals).isPresent()) {
      return Severity.INFO;
    }
    return dialect().isPresent() ? Severity.ERROR : Severity.WARNING;
  }

  /** Shows the way. */
  void relate(Report.Entry entry) {
    Binding binding = path.binding();
    entry
        .related(binding.span(), binding.resource().title() + " has targets of type ip")
        .related(
            path.workload().resource().span(),
            path.workload().resource().title() + " is behind it");
  }

  /** The label, where it is known and does no harm. */
  Optional<Fix> fix(Project project) {
    if (severity() == Severity.INFO) {
      return Optional.empty();
    }
    if (dialect().isEmpty()) {
      return Optional.of(Fix.manual("label the namespace for its controller"));
    }
    if (hasBrokenBinding(project)) {
      // The label would add gates that never open.
      return Optional.of(Fix.manual("label the namespace, once all its bindings lead somewhere"));
    }
    return Optional.of(
        Fix.safe(
            "label the namespace",
            new Change.Insert(
                namespace.resource().document(),
                namespace.labelPath(dialect().get().injectLabel()),
                Content.of(Dialect.ENABLED))));
  }

  private boolean hasBrokenBinding(Project project) {
    return project.bindingsNear(namespace.name()).stream()
        .filter(b -> b.namespace().found().filter(namespace::equals).isPresent())
        .anyMatch(Binding::isBroken);
  }
}
