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
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags labels that were surely meant to be the inject label. */
public final class GateLabelTypo implements NamespaceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-label-typo", Severity.ERROR, "a label looks like the inject label, but is not");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Namespace namespace, Project project, Report report) {
    namespace
        .labels()
        .forEach(
            (key, label) ->
                InjectLabels.meant(key)
                    .filter(d -> !namespace.labels().containsKey(d.injectLabel()))
                    .ifPresent(d -> report(namespace, d, key, label, project, report)));
  }

  private static void report(
      Namespace namespace,
      Dialect meant,
      String key,
      Field<String> label,
      Project project,
      Report report) {
    boolean unwanted = InjectLabels.isUnwanted(namespace, label, project);
    Report.Entry entry =
        report
            .at(
                namespace.resource(),
                label.span(),
                "label \"%s\" of %s switches nothing on, unlike \"%s\""
                    .formatted(key, namespace.title(), meant.injectLabel()))
            .help(
                unwanted
                    ? "take the label away; without the right one no gates are injected"
                    : "rename the label to " + meant.injectLabel());
    InjectLabels.rate(entry, meant, unwanted, Optional.of(rename(namespace, meant, label)));
  }

  private static Fix rename(Namespace namespace, Dialect meant, Field<String> label) {
    Document.Parsed document = namespace.resource().document();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RenameKey(document, label.path(), meant.injectLabel()));
    boolean wrongValue = label.author().filter(Dialect.ENABLED::equals).isEmpty();
    if (wrongValue && !label.isPlaceholder()) {
      changes.add(new Change.Replace(document, label.path(), Content.of(Dialect.ENABLED)));
    }
    return new Fix("rename the label", Safety.UNSAFE, changes);
  }
}
