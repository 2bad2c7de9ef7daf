package dev.rollgate.suppression;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleFault;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.yaml.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules of a run are, so that a suppression is called unused only where its rule looked.
 *
 * @param known every rule there is, whether it runs or not
 * @param running the names of those that run
 * @param settings what the user set about them, which may switch them off for some places
 */
public record RulesInUse(RuleCatalog known, Set<String> running, RuleSettings settings) {

  /** Copies the set. */
  public RulesInUse {
    running = Set.copyOf(running);
  }

  /** The rules of a linter. */
  public static RulesInUse of(RuleCatalog known, List<Rule> running, RuleSettings settings) {
    Set<String> names = running.stream().map(r -> r.info().id()).collect(Collectors.toSet());
    return new RulesInUse(known, names, settings);
  }

  /** The same, but for rules that failed on something: what they would find is not known. */
  RulesInUse without(List<RuleFault> failed) {
    Set<String> sound = new HashSet<>(running);
    failed.forEach(fault -> sound.remove(fault.rule()));
    return new RulesInUse(known, sound, settings);
  }

  Set<String> ids() {
    return known.ids();
  }

  boolean isKnown(String id) {
    return known.find(id).isPresent();
  }

  /** What a rule would find in an object; empty where it does not run. */
  Optional<Finding> example(String id, Resource resource) {
    return known
        .find(id)
        .filter(rule -> running.contains(id))
        .map(rule -> example(rule.info(), resource.span(), resource))
        .filter(finding -> settings.apply(finding).isPresent());
  }

  private static Finding example(RuleInfo rule, Span span, Resource resource) {
    return new Finding(
        rule, rule.severity(), span, "", "", Optional.of(resource), List.of(), Optional.empty());
  }
}
