package dev.rollgate.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which rules to run. */
final class RuleSelection {

  @Option(
      names = "--only",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleNames.class,
      description = "Run these rules alone; may be repeated.")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--except",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleNames.class,
      description = "Do not run these rules; may be repeated.")
  private Set<String> except = new LinkedHashSet<>();

  Set<String> only() {
    return only;
  }

  Set<String> except() {
    return except;
  }
}
