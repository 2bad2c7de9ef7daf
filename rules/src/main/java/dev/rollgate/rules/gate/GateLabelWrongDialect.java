package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.IngressClass;
import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NamespaceRule;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.IngressBinding;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/** Flags namespaces whose inject label is that of another controller than the one that binds. */
public final class GateLabelWrongDialect implements NamespaceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-label-wrong-dialect",
          Severity.ERROR,
          "a namespace has the inject label of another controller");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Namespace namespace, Project project, Report report) {
    UngatedPath.into(namespace, project)
        .filter(p -> p.labelOfAnother().isPresent())
        .max((a, b) -> a.severity().compareTo(b.severity()))
        .ifPresent(p -> report(p, p.labelOfAnother().orElseThrow(), project, report));
  }

  private static void report(UngatedPath path, String label, Project project, Report report) {
    Namespace namespace = path.namespace();
    Binding binding = path.path().binding();
    String wanted = path.dialect().orElseThrow().injectLabel();
    boolean certain = isCertain(binding, project);
    Optional<Fix> fix = certain ? path.fix(project) : Optional.empty();
    Report.Entry entry =
        report
            .at(
                namespace.resource(),
                Optional.ofNullable(namespace.labels().get(label))
                    .map(Field::span)
                    .orElse(namespace.resource().span()),
                "label \"%s\" of %s is for another controller than that of %s, which looks for \"%s\""
                    .formatted(label, namespace.title(), binding.resource().title(), wanted))
            .severity(certain ? path.severity() : Severity.INFO)
            .help("label the namespace with %s: enabled".formatted(wanted))
            .fix(fix);
    path.relate(entry);
  }

  /**
   * Whether the binding itself tells its controller. An Ingress whose class is not in the input was
   * given to the only controller that the rest of the input speaks of, and the label speaks against
   * that.
   */
  private static boolean isCertain(Binding binding, Project project) {
    if (!(binding instanceof IngressBinding ingress) || project.settings().dialect().isPresent()) {
      return true;
    }
    Field<String> name = ingress.view().className();
    return name.isAbsent()
        || project.whole(IngressClass.class).stream()
            .anyMatch(c -> c.resource().name().raw().equals(name.raw()));
  }
}
