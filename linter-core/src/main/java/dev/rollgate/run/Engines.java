package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.lint.Rule;
import java.util.List;
import java.util.Optional;

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
   * @throws ConfigurationException when one makes no sense
   */
  List<Rule> policies(ConfigurationFile configuration) throws ConfigurationException;
}
