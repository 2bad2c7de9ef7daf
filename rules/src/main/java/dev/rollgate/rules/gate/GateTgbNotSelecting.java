package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags gates on bindings whose Service does not select the pods, so that they never open. */
public final class GateTgbNotSelecting implements GateRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-tgb-not-selecting",
          Severity.ERROR,
          "a gate names a TargetGroupBinding whose Service does not select the pods");

  /** Labels that controllers put on pods, which no template has. */
  private static final Set<String> ADDED_LATER =
      Set.of(
          "apps.kubernetes.io/pod-index",
          "controller-revision-hash",
          "pod-template-generation",
          "pod-template-hash",
          "rollouts-pod-template-hash",
          "statefulset.kubernetes.io/pod-name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      Workload workload, ReadinessGate gate, GateTarget target, Project project, Report report) {
    if (!(target instanceof GateTarget.Bound bound)
        || bound.binding().targetType() == TargetType.INSTANCE
        || workload.resource().partial()) {
      return;
    }
    HandWrittenBinding binding = bound.binding();
    Optional<Service> service = binding.service().found();
    Optional<PodTemplate> template = workload.template();
    if (service.isEmpty() || template.isEmpty() || isPatched(service.get(), workload, project)) {
      return;
    }
    Map<String, Field<String>> labels = template.get().labels();
    List<Map.Entry<String, Field<String>>> differing =
        service.get().selector().entrySet().stream()
            .filter(e -> surelyDiffers(e.getKey(), e.getValue(), labels))
            .toList();
    if (!differing.isEmpty()) {
      report(workload, gate, binding, service.get(), differing, project, report);
    }
  }

  private static boolean isPatched(Service service, Workload workload, Project project) {
    return project.patchesOf(Service.class, service.resource()).stream()
            .anyMatch(p -> !p.selector().isEmpty())
        || project.patchesOf(Workload.class, workload.resource()).stream()
            .flatMap(p -> p.template().stream())
            .anyMatch(t -> !t.labels().isEmpty());
  }

  private static boolean surelyDiffers(
      String key, Field<String> wanted, Map<String, Field<String>> labels) {
    Field<String> label = labels.get(key);
    if (label == null) {
      return !ADDED_LATER.contains(key) && labels.keySet().stream().noneMatch(k -> hides(k));
    }
    return wanted.author().isPresent()
        && label.author().isPresent()
        && !wanted.author().equals(label.author());
  }

  /** Whether a key is filled in later. */
  private static boolean hides(String key) {
    return !key.matches("[A-Za-z0-9._/-]+");
  }

  private static void report(
      Workload workload,
      ReadinessGate gate,
      HandWrittenBinding binding,
      Service service,
      List<Map.Entry<String, Field<String>>> differing,
      Project project,
      Report report) {
    PodTemplate template = workload.template().orElseThrow();
    List<HandWrittenBinding> serving = HandWrittenGates.ipBindings(workload, project);
    Report.Entry entry =
        report
            .at(
                workload.resource(),
                gate.conditionType().span(),
                "%s never opens, since %s of %s selects pods with %s"
                    .formatted(
                        workload.title(gate),
                        service.resource().title(),
                        binding.resource().title(),
                        contrast(differing.get(0), template)))
            .help("make the Service select these pods, or remove the gate")
            .fix(
                HandWrittenGates.redirect(workload, gate, serving)
                    .orElse(Fix.manual("make the Service select these pods")));
    for (Map.Entry<String, Field<String>> wanted : differing) {
      entry.related(
          wanted.getValue().span(),
          "%s wants %s".formatted(service.resource().title(), pair(wanted)));
      Optional.ofNullable(template.labels().get(wanted.getKey()))
          .ifPresent(l -> entry.related(l.span(), "the pods have another value"));
    }
    entry.related(binding.resource().span(), "the TargetGroupBinding that the gate names");
  }

  private static String contrast(Map.Entry<String, Field<String>> wanted, PodTemplate template) {
    return pair(wanted)
        + Optional.ofNullable(template.labels().get(wanted.getKey()))
            .flatMap(Field::author)
            .map(value -> ", and these have \"" + value + '"')
            .orElse(", which these lack");
  }

  private static String pair(Map.Entry<String, Field<String>> label) {
    return label.getKey() + ": " + label.getValue().raw().orElse("");
  }
}
