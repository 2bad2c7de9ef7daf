package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.Safety;
import dev.rollgate.run.RuleChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** Which fixes to make. */
final class FixSelection {

  @Option(names = "--unsafe", description = "Make unsafe fixes too.")
  private boolean unsafe;

  @Option(
      names = "--only",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleNames.class,
      description = "Make the fixes of these rules alone; may be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleNames.class,
      description = "Make no fixes of these rules; may be repeated.")
  private List<String> except = new ArrayList<>();

  /** The findings to mend, by rule and safety. */
  Predicate<Finding> wanted(RuleCatalog catalog) throws ConfigurationException {
    return RuleChoice.findingsOf(only, except, catalog)
        .and(Fixer.atLeast(unsafe ? Safety.UNSAFE : Safety.SAFE));
  }

  /** The findings to ask about: whoever sees a fix decides about its safety. */
  Predicate<Finding> offered(RuleCatalog catalog) throws ConfigurationException {
    return RuleChoice.findingsOf(only, except, catalog).and(Fixer.atLeast(Safety.UNSAFE));
  }

  /** How many findings the choice of rules has that only {@code --unsafe} would mend. */
  long hidden(List<Finding> findings, RuleCatalog catalog) throws ConfigurationException {
    return unsafe
        ? 0
        : findings.stream().filter(offered(catalog).and(wanted(catalog).negate())).count();
  }
}
