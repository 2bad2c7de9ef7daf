package dev.rollgate.policy;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.config.PolicyEngine;
import dev.rollgate.config.PolicySet;
import dev.rollgate.yaml.Document;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the policies of a configuration for CEL. */
public final class CelPolicies implements PolicyEngine {

  @Override
  public PolicySet compile(ConfigurationFile configuration, Set<String> taken)
      throws ConfigurationException {
    PolicyRules rules = rules(configuration, taken);
    return new PolicySet(rules.rules(), rules.kinds());
  }

  /**
   * Makes rules of the policies; there may be none.
   *
   * @param taken names of other rules, which a policy may not have
   * @throws ConfigurationException with the place of everything that is wrong
   */
  public static PolicyRules rules(ConfigurationFile configuration, Set<String> taken)
      throws ConfigurationException {
    try {
      return PolicyRules.compile(configuration.values().policies(), taken);
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
