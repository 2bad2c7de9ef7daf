package dev.rollgate.rules.binding;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule over objects for which the controller makes target groups: whether those hold nodes, so
 * that no readiness gate waits for them. Each object is told of once, whatever the number of its
 * backends or ports.
 */
interface InstanceTargetsRule extends Rule {

  /** Whether the rule is about the kind of object that makes this binding. */
  boolean concerns(Binding binding);

  /** Where the target type of a binding can be written. */
  TypeField field(Binding binding);

  @Override
  default void check(Project project, Report report) {
    Map<Span, List<Binding>> byObject = new LinkedHashMap<>();
    for (Binding binding : project.bindings()) {
      if (concerns(binding) && !project.pathsOf(binding).isEmpty()) {
        byObject.computeIfAbsent(binding.resource().span(), s -> new ArrayList<>()).add(binding);
      }
    }
    for (List<Binding> bindings : byObject.values()) {
      List<Binding> ofNodes =
          bindings.stream().filter(b -> b.targetType() == TargetType.INSTANCE).toList();
      if (!ofNodes.isEmpty()) {
        reportNodes(ofNodes, project, report);
      } else {
        bindings.stream()
            .filter(b -> isLeftToTheController(b, project))
            .findFirst()
            .ifPresent(b -> reportUnknown(b, report));
      }
    }
  }

  /**
   * Whether no manifest says the type, and the user did not say that pods are the default. What
   * Auto Mode does by default is not documented.
   */
  private boolean isLeftToTheController(Binding binding, Project project) {
    return binding.targetType() == TargetType.UNKNOWN
        && binding.targetTypeSetting().isEmpty()
        && !field(binding).mayBeWritten()
        && project.settings().defaultTargetType() != TargetType.IP
        && binding.dialect().filter(Dialect.AUTO_MODE::equals).isEmpty();
  }

  private void reportNodes(List<Binding> bindings, Project project, Report report) {
    Resource object = bindings.get(0).resource();
    List<TargetGroupSetting> settings = settings(bindings);
    Optional<TargetGroupSetting> own =
        settings.stream().filter(s -> s.resource().equals(object)).findFirst();
    Report.Entry entry =
        report
            .at(
                object,
                own.map(TargetGroupSetting::span).orElse(object.span()),
                "targets of %s are nodes%s, so a rollout behind it does not wait for healthy targets"
                    .formatted(
                        object.title(), settings.isEmpty() ? ", the controller's default" : ""))
            .help(
                "set the target type to ip at a quiet time: it makes a new target group, and the"
                    + " old one is deleted at once")
            .fix(fix(bindings, settings));
    settings.stream()
        .filter(s -> !s.resource().equals(object))
        .forEach(s -> entry.related(s.span(), s.resource().title() + " sets the target type"));
    bindings.stream()
        .flatMap(b -> project.pathsOf(b).stream())
        .map(TrafficPath::workload)
        .distinct()
        .forEach(
            w ->
                entry.related(
                    w.resource().span(), w.resource().title() + " gets no readiness gate"));
  }

  /** What decides the type, each place once. */
  private static List<TargetGroupSetting> settings(List<Binding> bindings) {
    return bindings.stream().flatMap(b -> b.targetTypeSetting().stream()).distinct().toList();
  }

  /** The settings of a class are those of other objects, too. */
  private Fix fix(List<Binding> bindings, List<TargetGroupSetting> settings) {
    if (settings.stream().anyMatch(s -> s.resource().kind() == Kind.INGRESS_CLASS_PARAMS)) {
      return Fix.manual("set the target type of the class to ip");
    }
    List<TypeField> unset =
        bindings.stream()
            .filter(b -> b.targetTypeSetting().isEmpty())
            .map(this::field)
            .distinct()
            .toList();
    List<Change> changes = new ArrayList<>();
    settings.forEach(s -> changes.add(s.replaced("ip")));
    for (TypeField field : unset) {
      if (field.insertion().isEmpty()) {
        return Fix.manual("set " + field.words() + " to ip");
      }
      changes.add(field.insertion().get());
    }
    return toIp(changes);
  }

  private static Fix toIp(List<Change> changes) {
    return Fix.unsafe("set the target type to ip", changes.toArray(Change[]::new)).revealing();
  }

  private void reportUnknown(Binding binding, Report report) {
    Resource object = binding.resource();
    TypeField field = field(binding);
    report
        .at(
            object,
            object.span(),
            "%s does not say whether its targets are pods or nodes".formatted(object.title()))
        .severity(Severity.INFO)
        .help(
            "only pods can have readiness gates: set %s, or tell the controller's default with --default-target-type"
                .formatted(field.words()))
        .fix(
            field
                .insertion()
                .map(change -> toIp(List.of(change)))
                .orElseGet(() -> Fix.manual("set " + field.words() + " to ip")));
  }
}
