package dev.rollgate.cli;

import dev.rollgate.config.Policy;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.policy.PolicyException;
import dev.rollgate.policy.PolicyProblem;
import dev.rollgate.policy.PolicyRules;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The policies of a configuration.
 *
 * @param policies in their order
 * @param configuration the text that they come from
 */
record ConfiguredPolicies(List<Policy> policies, Document.Parsed configuration) {

  ConfiguredPolicies {
    policies = List.copyOf(policies);
  }

  /**
   * Makes rules of them.
   *
   * @param catalog the other rules, whose names they may not have
   * @throws UsageException with file, line and column of everything that is wrong
   */
  PolicyRules compile(RuleCatalog catalog) throws UsageException {
    try {
      return PolicyRules.compile(
          policies, catalog.rules().stream().map(r -> r.info().id()).collect(Collectors.toSet()));
    } catch (PolicyException e) {
      throw new UsageException(
          e.problems().stream().map(this::line).collect(Collectors.joining("\n")));
    }
  }

  private String line(PolicyProblem problem) {
    Span span = problem.span(configuration);
    Position at = span.from();
    return "%s:%d:%d: %s: %s"
        .formatted(span.file(), at.line(), at.column(), problem.key(), problem.message());
  }
}
