package dev.rollgate.baseline;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleProvider;
import java.util.List;

/** The rules about baselines themselves. */
public final class BaselineRules implements RuleProvider {

  @Override
  public List<Rule> rules() {
    return List.of(new BaselineStale());
  }
}
