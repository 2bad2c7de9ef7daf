package dev.rollgate.rules.gate;

import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.WordsOption;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import java.util.List;

/** Whether new pods get gates: by the inject label, or by one that the user accepts for it. */
public final class GateInjection {

  /** Labels of the user's own selectors of the webhook. */
  static final WordsOption ACCEPTED_LABELS =
      new WordsOption(
          "accepted-labels",
          List.of(),
          "labels (key=value) by which the webhook selects namespaces besides its own");

  private GateInjection() {}

  /** Whether new pods behind the binding get its gate. */
  public static Injection of(Binding binding, Project project) {
    boolean accepted =
        binding.namespace().found().filter(n -> hasAcceptedLabel(n, project)).isPresent();
    return accepted ? Injection.ON : binding.injection();
  }

  /** Whether a label that the user accepts is on the namespace. */
  static boolean hasAcceptedLabel(Namespace namespace, Project project) {
    return namespace.labels().entrySet().stream()
        .map(label -> label.getKey() + "=" + label.getValue().author().orElse(""))
        .anyMatch(GateNsLabelMissing.INFO.value(ACCEPTED_LABELS, project.settings())::contains);
  }
}
