package dev.rollgate.rules.gate;

import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;
import java.util.Optional;

/** What the rules about gates in pod templates have in common. */
final class HandWrittenGates {

  private HandWrittenGates() {}

  /** The gates of a workload's pods. */
  static List<ReadinessGate> of(Workload workload) {
    return workload.template().map(PodTemplate::readinessGates).orElse(List.of());
  }

  /** Whether some gate waits for this binding's targets. */
  static boolean cover(Workload workload, HandWrittenBinding binding) {
    String name = binding.resource().displayName();
    return of(workload).stream()
        .flatMap(g -> g.conditionType().raw().stream())
        .anyMatch(
            type ->
                type.equals(binding.conditionType())
                    || Dialect.bindingName(type).filter(name::equals).isPresent());
  }

  /**
   * Whether the author gates the workload by hand instead of by the namespace's label. A gate whose
   * name another tool fills in may wait for any binding.
   */
  static boolean isChosenFor(Workload workload, Project project) {
    return hasPlaceholder(workload)
        || (mayBeRenamed(project) && waitsForBinding(workload))
        || ipBindings(workload, project).stream().anyMatch(b -> cover(workload, b))
        || (hasGeneratedName(workload) && !project.pathsTo(workload).isEmpty());
  }

  /** Whether a kustomization gives objects other names, which gates in templates do not follow. */
  static boolean mayBeRenamed(Project project) {
    return project.kustomizations().say("namePrefix:")
        || project.kustomizations().say("nameSuffix:");
  }

  private static boolean waitsForBinding(Workload workload) {
    return of(workload).stream()
        .flatMap(g -> g.conditionType().raw().flatMap(Dialect::bindingName).stream())
        .findAny()
        .isPresent();
  }

  /** Whether another tool fills in what some gate waits for. */
  static boolean hasPlaceholder(Workload workload) {
    return of(workload).stream().anyMatch(g -> g.conditionType().isPlaceholder());
  }

  /** Whether some gate has a name that the controller makes up, for an Ingress or a Service. */
  private static boolean hasGeneratedName(Workload workload) {
    return of(workload).stream()
        .flatMap(g -> g.conditionType().author().flatMap(Dialect::bindingName).stream())
        .anyMatch(ConditionTypes::isGenerated);
  }

  /**
   * The condition type that makes a gate wait for the binding. Auto Mode documents no prefix of its
   * own, so there the author's stays.
   */
  static String renamed(ReadinessGate gate, HandWrittenBinding binding) {
    if (binding.ownDialect() == Dialect.CONTROLLER) {
      return binding.conditionType();
    }
    String written = gate.conditionType().raw().orElse("");
    int slash = written.indexOf('/');
    String prefix = slash < 0 ? written : written.substring(0, slash);
    return prefix + "/" + binding.resource().displayName();
  }

  /**
   * What to make of a gate that leads nowhere, given the ip bindings of its pods; empty when there
   * are none.
   */
  static Optional<Fix> redirect(
      Workload workload, ReadinessGate gate, List<HandWrittenBinding> serving) {
    if (serving.isEmpty()) {
      return Optional.empty();
    }
    if (serving.size() > 1) {
      return Optional.of(Fix.manual("name the gate after one of the bindings"));
    }
    HandWrittenBinding only = serving.get(0);
    return Optional.of(
        cover(workload, only)
            ? remove(workload, gate)
            : Fix.unsafe(
                "name the gate after " + only.resource().title(),
                new Change.Replace(
                    workload.resource().document(),
                    gate.conditionType().path(),
                    Content.of(renamed(gate, only)))));
  }

  /** Takes the gate away, which somebody wanted. */
  static Fix remove(Workload workload, ReadinessGate gate) {
    return Fix.unsafe(
        "remove the gate", new Change.Remove(workload.resource().document(), gate.path()));
  }

  /** The TargetGroupBindings of type ip whose targets are the workload's pods. */
  static List<HandWrittenBinding> ipBindings(Workload workload, Project project) {
    return project.pathsTo(workload).stream()
        .map(TrafficPath::binding)
        .filter(HandWrittenBinding.class::isInstance)
        .map(HandWrittenBinding.class::cast)
        .filter(b -> b.targetType() == TargetType.IP)
        .distinct()
        .toList();
  }
}
