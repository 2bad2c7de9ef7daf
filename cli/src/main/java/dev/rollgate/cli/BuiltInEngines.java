package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.config.Policy;
import dev.rollgate.policy.PolicyException;
import dev.rollgate.policy.PolicyRules;
import dev.rollgate.rules.schema.CustomSchemas;
import dev.rollgate.run.Engines;
import dev.rollgate.run.PolicySet;
import dev.rollgate.yaml.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the program brings beside the core; each part is loaded when it is asked for. */
final class BuiltInEngines implements Engines {

  @Override
  public Optional<String> schemaProblem(String text) {
    return CustomSchemas.problem(text);
  }

  @Override
  public PolicySet policies(ConfigurationFile configuration, Set<String> taken)
      throws ConfigurationException {
    PolicyRules rules = compile(configuration, taken);
    return new PolicySet(rules.rules(), rules.kinds());
  }

  /**
   * Makes rules of the policies of a configuration.
   *
   * @param taken names of other rules, which a policy may not have
   * @throws ConfigurationException with the place of everything that is wrong
   */
  static PolicyRules compile(ConfigurationFile configuration, Set<String> taken)
      throws ConfigurationException {
    List<Policy> policies = configuration.values().policies();
    if (policies.isEmpty()) {
      return PolicyRules.NONE;
    }
    try {
      return PolicyRules.compile(policies, taken);
    } catch (PolicyException e) {
      Document.Parsed document = configuration.document().orElseThrow();
      throw new ConfigurationException(
          e.problems().stream()
              .map(p -> configuration.fault(p.span(document), p.key() + ": " + p.message()))
              .map(Throwable::getMessage)
              .collect(Collectors.joining("\n")));
    }
  }
}
