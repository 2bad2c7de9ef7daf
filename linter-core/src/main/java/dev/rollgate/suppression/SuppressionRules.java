package dev.rollgate.suppression;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleProvider;
import java.util.List;

/** The rules about suppressions. */
public final class SuppressionRules implements RuleProvider {

  @Override
  public List<Rule> rules() {
    return List.of(SuppressionRule.values());
  }
}
