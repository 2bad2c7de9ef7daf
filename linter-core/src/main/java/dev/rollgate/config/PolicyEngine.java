package dev.rollgate.config;

import java.util.Set;

/**
 * Makes rules of the policies of a configuration. The core has no engine of its own: it takes the
 * one that {@link java.util.ServiceLoader} finds.
 */
public interface PolicyEngine {

  /**
   * Compiles the policies; called only when there are any.
   *
   * @param taken names of other rules, which a policy may not have
   * @throws ConfigurationException with the place of everything that is wrong
   */
  PolicySet compile(ConfigurationFile configuration, Set<String> taken)
      throws ConfigurationException;
}
