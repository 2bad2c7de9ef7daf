package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Severity;
import dev.rollgate.text.EditDistance;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules about a namespace's inject label have in common. */
final class InjectLabels {

  /** What every inject label has in its key. */
  static final String WORD = "pod-readiness-gate";

  private static final String NAME = WORD + "-inject";

  /** The VPC Lattice controller injects by a label of its own; it is no typo of ours. */
  private static final String LATTICE = "application-networking.k8s.aws/";

  /** Where a prefix ends that somebody guessed; any other may be an organisation's own selector. */
  private static final List<String> GUESSED =
      List.of("k8s.aws/", "k8s.io/", "kubernetes.io/", "amazonaws.com/", "aws.amazon.com/");

  /** Values that say as clearly as can be that no gates are wanted. */
  private static final Set<String> DECLINING = Set.of("disabled", "disable", "false", "no", "off");

  private InjectLabels() {}

  /** Whether the namespace carries something that may be meant as the label, right or wrong. */
  static boolean isTriedIn(Namespace namespace, Dialect dialect) {
    return namespace.labels().containsKey(dialect.injectLabel())
        || namespace.annotations().containsKey(dialect.injectLabel())
        || namespace.labels().keySet().stream()
            .filter(k -> !isInjectLabel(k))
            .anyMatch(k -> meant(k).isPresent() || speaksOfInjection(k));
  }

  /**
   * Whether a label that does not work had better not work: its value says so, or the namespace may
   * have none.
   */
  static boolean isUnwanted(Namespace namespace, Field<String> value, Project project) {
    return declines(value) || ControllerPods.mayBeIn(namespace, project);
  }

  private static boolean declines(Field<String> value) {
    return value.raw().filter(v -> DECLINING.contains(v.toLowerCase(Locale.ROOT))).isPresent();
  }

  /** A label by which another controller than this one adds gates; empty when there is none. */
  static Optional<String> ofAnother(Namespace namespace, Dialect dialect) {
    return namespace.labels().entrySet().stream()
        .filter(label -> isInjectLabel(label.getKey()) || label.getKey().equals(LATTICE + NAME))
        .filter(label -> !label.getKey().equals(dialect.injectLabel()))
        .filter(label -> !declines(label.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Every dialect's label, in quotes. */
  static String joined(String delimiter) {
    return Arrays.stream(Dialect.values())
        .map(d -> '"' + d.injectLabel() + '"')
        .collect(Collectors.joining(delimiter));
  }

  /**
   * Says how bad it is that a label does not work: a note for Auto Mode, for which AWS documents no
   * label, and a warning without a fix where the label had better not work.
   */
  static void rate(Report.Entry entry, Dialect dialect, boolean unwanted, Optional<Fix> fix) {
    if (dialect == Dialect.AUTO_MODE) {
      entry.severity(Severity.INFO);
    } else if (unwanted) {
      entry.severity(Severity.WARNING);
    } else {
      entry.fix(fix);
    }
  }

  /** The label that a key surely was meant to be, when it is not that label. */
  static Optional<Dialect> meant(String key) {
    if (isInjectLabel(key)) {
      return Optional.empty();
    }
    for (Dialect dialect : Dialect.values()) {
      if (EditDistance.within(2, key, dialect.injectLabel())) {
        return Optional.of(dialect);
      }
    }
    String prefix = prefix(key);
    boolean guessed =
        prefix.isEmpty()
            || prefix.contains("elbv2")
            || GUESSED.stream().anyMatch(g -> prefix.endsWith("." + g) || prefix.equals(g));
    if (!guessed || !speaksOfInjection(key)) {
      return Optional.empty();
    }
    return Optional.of(prefix.startsWith("eks.amazonaws") ? Dialect.AUTO_MODE : Dialect.CONTROLLER);
  }

  private static boolean isInjectLabel(String key) {
    return Arrays.stream(Dialect.values()).anyMatch(d -> d.injectLabel().equals(key));
  }

  private static String prefix(String key) {
    return key.substring(0, key.lastIndexOf('/') + 1);
  }

  private static boolean speaksOfInjection(String key) {
    String prefix = prefix(key);
    String name = key.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    return !prefix.equals(LATTICE)
        && (EditDistance.within(2, name, NAME)
            || (name.startsWith(WORD) && name.contains("inject")));
  }
}
