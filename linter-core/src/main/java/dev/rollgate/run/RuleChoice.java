package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which rules a user wants to run, and what the user sets about them. */
public final class RuleChoice {

  private RuleChoice() {}

  /** Checks what is set; only with all rules is it known which names there are. */
  static void check(RunRequest request, RuleCatalog catalog) throws ConfigurationException {
    for (String id : request.rules().levels().keySet()) {
      find(id, catalog);
    }
    for (Map.Entry<String, String> option : request.rules().options().entrySet()) {
      int dot = option.getKey().indexOf('.');
      if (dot < 0) {
        throw new ConfigurationException(
            "an option of a rule is set as RULE.OPTION=VALUE, not " + option.getKey());
      }
      String id = option.getKey().substring(0, dot);
      Optional<String> problem =
          find(id, catalog).info().problem(option.getKey().substring(dot + 1), option.getValue());
      if (problem.isPresent()) {
        throw new ConfigurationException(id + ": " + problem.get());
      }
    }
  }

  /**
   * Whether a finding is of the rules that a user names.
   *
   * @param only the rules; all when there is none
   * @param except rules that are not meant
   * @throws ConfigurationException when there is no rule of some name
   */
  public static Predicate<Finding> findingsOf(
      Collection<String> only, Collection<String> except, RuleCatalog catalog)
      throws ConfigurationException {
    for (Collection<String> named : List.of(only, except)) {
      for (String id : named) {
        find(id, catalog);
      }
    }
    return finding ->
        (only.isEmpty() || only.contains(finding.rule().id()))
            && !except.contains(finding.rule().id());
  }

  /** The rules to run. */
  static List<Rule> selected(RunRequest request, RuleCatalog catalog)
      throws ConfigurationException {
    for (Set<String> named : List.of(request.only(), request.except())) {
      for (String id : named) {
        find(id, catalog);
      }
    }
    List<Rule> selected =
        catalog.rules().stream()
            .filter(r -> request.only().isEmpty() || request.only().contains(r.info().id()))
            .filter(r -> !request.except().contains(r.info().id()))
            .toList();
    if (selected.isEmpty()) {
      throw new ConfigurationException("no rule is left to run");
    }
    return selected;
  }

  private static Rule find(String id, RuleCatalog catalog) throws ConfigurationException {
    Optional<Rule> rule = catalog.find(id);
    if (rule.isEmpty()) {
      throw new ConfigurationException(catalog.noSuchRule(id));
    }
    return rule.get();
  }
}
