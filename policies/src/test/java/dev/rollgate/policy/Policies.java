package dev.rollgate.policy;

import dev.rollgate.config.Policy;
import dev.rollgate.config.Policy.Example;
import dev.rollgate.config.Policy.Variable;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Kind;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.util.List;
import java.util.Set;

/** Policies that tests write, and what they say of manifests. */
final class Policies {

  /** One that {@link WebApplication#DEPLOYMENT} does not keep. */
  static final Policy NO_LATEST =
      policy(
          "Deployment,StatefulSet",
          "variables.containers.all(c, !c.image.endsWith(':latest'))",
          new Variable("containers", "object.spec.template.spec.containers"));

  private Policies() {}

  /** A policy over kinds, {@code "paths"} for one over traffic paths. */
  static Policy policy(String kinds, String expression, Variable... variables) {
    boolean paths = kinds.equals("paths");
    return new Policy(
        "some-policy",
        Severity.WARNING,
        "",
        paths ? List.of() : List.of(kinds.split(",")),
        paths,
        List.of(variables),
        expression,
        "",
        "",
        "",
        "",
        List.of());
  }

  static Policy with(Policy p, String message, String messageExpression, String path) {
    return new Policy(
        p.name(),
        p.severity(),
        p.summary(),
        p.kinds(),
        p.trafficPaths(),
        p.variables(),
        p.expression(),
        message,
        messageExpression,
        path,
        p.help(),
        p.examples());
  }

  static Policy with(Policy p, Example... examples) {
    return new Policy(
        p.name(),
        p.severity(),
        p.summary(),
        p.kinds(),
        p.trafficPaths(),
        p.variables(),
        p.expression(),
        p.message(),
        p.messageExpression(),
        p.path(),
        p.help(),
        List.of(examples));
  }

  /** What a policy makes of the documents of one file, read as the program reads them. */
  static LintResult lint(Policy policy, String... documents) {
    PolicyRules rules;
    try {
      rules = PolicyRules.compile(List.of(policy), Set.of());
    } catch (PolicyException e) {
      throw new AssertionError(e.getMessage(), e);
    }
    CustomKinds kinds = CustomKinds.NONE.naming(rules.kinds());
    DocumentReader reader =
        new DocumentReader(text -> Kind.mayBeIn(text) || kinds.mayBeNamedIn(text), Limits.DEFAULT);
    SourceText file = new SourceText("app.yaml", String.join("---\n", documents));
    Project project =
        new Project(List.of(reader.read(file)), List.of(), Settings.DEFAULT.withCustomKinds(kinds));
    return new Linter(rules.rules()).lint(Projects.of(project));
  }

  /** The findings, {@code line:column: message}, and then the faults. */
  static List<String> says(Policy policy, String... documents) {
    LintResult result = lint(policy, documents);
    List<String> said = new java.util.ArrayList<>();
    for (Finding f : result.findings()) {
      said.add(f.span().from().line() + ":" + f.span().from().column() + ": " + f.message());
    }
    result.faults().forEach(f -> said.add(f.cause().getMessage()));
    return said;
  }
}
