package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.lint.Rule;
import dev.rollgate.rules.schema.CustomSchemas;
import dev.rollgate.run.Engines;
import java.util.List;
import java.util.Optional;

/** What the program brings beside the core; each part is loaded when it is asked for. */
final class BuiltInEngines implements Engines {

  @Override
  public Optional<String> schemaProblem(String text) {
    return CustomSchemas.problem(text);
  }

  @Override
  public List<Rule> policies(ConfigurationFile configuration) {
    return List.of();
  }
}
