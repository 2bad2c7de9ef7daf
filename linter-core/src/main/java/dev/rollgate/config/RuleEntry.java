package dev.rollgate.config;

import dev.rollgate.lint.Level;
import java.util.Map;
import java.util.Optional;

/**
 * What the configuration sets about one rule: a level alone, or a level and options.
 *
 * @param level how bad its findings are, or that it is off; empty when only options are set
 * @param options by name; lists are written with commas
 */
public record RuleEntry(Optional<Level> level, Map<String, String> options) {

  /** The key of the level, beside those of options. */
  static final String SEVERITY = "severity";

  /** Copies the map. */
  public RuleEntry {
    options = Absent.map(options);
  }
}
