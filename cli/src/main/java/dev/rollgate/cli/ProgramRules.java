package dev.rollgate.cli;

import dev.rollgate.baseline.BaselineRules;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.rules.BuiltInRules;
import dev.rollgate.suppression.SuppressionRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that the program brings. They are named here, as to search the class path for them
 * opens every jar, which takes longer than to lint a few files.
 */
final class ProgramRules {

  private ProgramRules() {}

  static RuleCatalog catalog() {
    List<Rule> rules = new ArrayList<>(new BuiltInRules().rules());
    rules.addAll(new BaselineRules().rules());
    rules.addAll(new SuppressionRules().rules());
    return new RuleCatalog(rules);
  }
}
