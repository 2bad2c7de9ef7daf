package dev.rollgate.policy;

import dev.rollgate.config.Policy;
import dev.rollgate.config.Policy.Example;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleFault;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.World;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;

/** Tries policies on the examples that stand beside them. */
public final class PolicyExamples {

  private final PolicyRules rules;
  private final Settings settings;

  /**
   * @param settings what the examples assume of the cluster
   */
  public PolicyExamples(PolicyRules rules, Settings settings) {
    this.rules = rules;
    this.settings =
        settings.withCustomKinds(CustomKinds.NONE.naming(rules.kinds())).withWorld(World.OPEN);
  }

  /** Runs every example of every policy, in their order; each policy alone. */
  public List<ExampleResult> run() {
    List<ExampleResult> results = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (rule instanceof PolicyRule policyRule) {
        Policy policy = policyRule.policy();
        policy.examples().forEach(example -> results.add(run(policyRule, example)));
      }
    }
    return results;
  }

  private ExampleResult run(PolicyRule rule, Example example) {
    SourceText text = new SourceText(example.name(), example.manifests());
    YamlFile file = new DocumentReader(document -> true, Limits.DEFAULT).read(text);
    Project project = new Project(List.of(file), List.of(), settings);
    LintResult result = new Linter(List.of(rule)).lint(Projects.of(project));
    List<String> problems = new ArrayList<>();
    for (Document document : file.documents()) {
      if (document instanceof Document.Broken broken) {
        problems.add(place(broken.at().from()) + ": " + broken.problem());
      } else if (document instanceof Document.Templated templated) {
        problems.add(place(templated.marker().from()) + ": a template, which cannot be read");
      }
    }
    for (RuleFault fault : result.faults()) {
      problems.add(String.valueOf(fault.cause().getMessage()));
    }
    if (problems.isEmpty() && !rule.concerns(project)) {
      problems.add(
          "nothing in it that the policy looks at; what lacks fields that the API requires is taken"
              + " for a patch");
    }
    return new ExampleResult(
        rule.info().id(),
        example.name(),
        example.findings(),
        result.findings().stream().map(PolicyExamples::line).toList(),
        problems);
  }

  private static String line(Finding finding) {
    return place(finding.span().from()) + ": " + finding.message();
  }

  private static String place(Position at) {
    return at.line() + ":" + at.column();
  }
}
