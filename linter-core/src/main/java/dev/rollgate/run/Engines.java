package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import java.util.Optional;
import java.util.Set;

/** What a run needs from outside of the core, and only when there is use for it. */
public interface Engines {

  /**
   * Why a text cannot be used as a JSON Schema; empty when it can.
   *
   * @param text JSON
   */
  Optional<String> schemaProblem(String text);

  /**
   * The rules that the configuration writes itself; called only when there are any.
   *
   * @param taken names of other rules, which a policy may not have
   * @throws ConfigurationException when one makes no sense
   */
  PolicySet policies(ConfigurationFile configuration, Set<String> taken)
      throws ConfigurationException;
}
