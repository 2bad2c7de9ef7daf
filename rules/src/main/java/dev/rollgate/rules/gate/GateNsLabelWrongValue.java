package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NamespaceRule;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Optional;
import java.util.Set;

/** Flags inject labels whose value the webhook does not select. */
public final class GateNsLabelWrongValue implements NamespaceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-ns-label-wrong-value",
          Severity.ERROR,
          "the inject label has a value other than enabled");

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Namespace namespace, Project project, Report report) {
    for (Dialect dialect : Dialect.values()) {
      Field<String> label = namespace.labels().get(dialect.injectLabel());
      if (label == null || label.raw().isEmpty() || label.isPlaceholder()) {
        continue;
      }
      if (label.author().filter(Dialect.ENABLED::equals).isEmpty()) {
        report(namespace, dialect, label, project, report);
      }
    }
  }

  private static void report(
      Namespace namespace, Dialect dialect, Field<String> label, Project project, Report report) {
    // An unquoted true does not even get into the cluster; a null does, as an empty text.
    boolean rejected = label.isUnreadable() && !NULLS.contains(label.raw().orElse(""));
    String result =
        rejected
            ? "is %s, not a string, so the API rejects it; only \"enabled\" switches injection on"
            : "is \"%s\"; only \"enabled\" switches injection on";
    boolean unwanted = InjectLabels.isUnwanted(namespace, label, project);
    Report.Entry entry =
        report
            .at(
                namespace.resource(),
                label.span(),
                "label \"%s\" of %s ".formatted(dialect.injectLabel(), namespace.title())
                    + result.formatted(label.raw().orElse("")))
            .help(
                unwanted
                    ? "take the label away; without it no gates are injected either"
                    : "set the label to enabled");
    InjectLabels.rate(entry, dialect, unwanted, Optional.of(enable(namespace, label)));
  }

  private static Fix enable(Namespace namespace, Field<String> label) {
    return Fix.unsafe(
        "set the label to enabled",
        new Change.Replace(
            namespace.resource().document(), label.path(), Content.of(Dialect.ENABLED)));
  }
}
