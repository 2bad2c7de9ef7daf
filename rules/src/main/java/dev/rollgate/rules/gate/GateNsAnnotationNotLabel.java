package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NamespaceRule;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Comments;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import java.util.List;
import java.util.Optional;

/** Flags the inject label where it does nothing: among a namespace's annotations. */
public final class GateNsAnnotationNotLabel implements NamespaceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-ns-annotation-not-label",
          Severity.ERROR,
          "the inject label stands among the annotations");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Namespace namespace, Project project, Report report) {
    for (Dialect dialect : Dialect.values()) {
      Field<String> annotation = namespace.annotations().get(dialect.injectLabel());
      if (annotation != null && lacks(namespace, dialect.injectLabel(), project)) {
        report(namespace, dialect, annotation, project, report);
      }
    }
  }

  /**
   * Whether the label is nowhere. What an Application of Argo CD puts on a namespace is never all
   * that it has, but its author meant the label to stand there.
   */
  private static boolean lacks(Namespace namespace, String label, Project project) {
    return namespace.isManaged()
        ? project.namespaces().stream()
            .filter(n -> n.name().raw().equals(namespace.name().raw()))
            .noneMatch(n -> n.labels().containsKey(label))
        : namespace.labelsKnown() && !namespace.labels().containsKey(label);
  }

  private static void report(
      Namespace namespace,
      Dialect dialect,
      Field<String> annotation,
      Project project,
      Report report) {
    boolean unwanted = InjectLabels.isUnwanted(namespace, annotation, project);
    Report.Entry entry =
        report
            .at(
                namespace.resource(),
                annotation.span(),
                "\"%s\" is an annotation of %s, but the webhook looks at labels alone"
                    .formatted(dialect.injectLabel(), namespace.title()))
            .help(
                unwanted
                    ? "take the annotation away; without the label no gates are injected"
                    : "make it a label: %s: enabled".formatted(dialect.injectLabel()));
    InjectLabels.rate(entry, dialect, unwanted, move(namespace, dialect, annotation));
  }

  private static Optional<Fix> move(
      Namespace namespace, Dialect dialect, Field<String> annotation) {
    if (annotation.isPlaceholder()) {
      return Optional.empty();
    }
    boolean keepsValue = annotation.author().filter(Dialect.ENABLED::equals).isPresent();
    return Optional.of(
        new Fix(
            "make the annotation a label",
            keepsValue ? Safety.SAFE : Safety.UNSAFE,
            changes(namespace, dialect, annotation)));
  }

  private static List<Change> changes(
      Namespace namespace, Dialect dialect, Field<String> annotation) {
    Document.Parsed document = namespace.resource().document();
    boolean commented = Comments.tellOf(document, annotation.span());
    if (isAlone(namespace) && !commented) {
      return List.of(renamed(document, dialect, annotation));
    }
    Change insertion =
        new Change.Insert(
            document, namespace.labelPath(dialect.injectLabel()), Content.of(Dialect.ENABLED));
    // The annotation does no harm, and a comment would be lost with it, or stay where it tells of
    // something else.
    return commented
        ? List.of(insertion)
        : List.of(insertion, new Change.Remove(document, annotation.path()));
  }

  /** Whether nothing else is said of the namespace, so that taking it out leaves nothing there. */
  private static boolean isAlone(Namespace namespace) {
    return namespace.isManaged()
        && namespace.labels().isEmpty()
        && namespace.annotations().size() == 1;
  }

  private static Change renamed(
      Document.Parsed document, Dialect dialect, Field<String> annotation) {
    return new Change.ReplaceEntry(
        document,
        annotation.path().parent(),
        "labels",
        Content.of(dialect.injectLabel(), Content.of(Dialect.ENABLED)));
  }
}
