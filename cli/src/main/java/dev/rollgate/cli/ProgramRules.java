package dev.rollgate.cli;

import dev.rollgate.baseline.BaselineRules;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.rules.BuiltInRules;
import dev.rollgate.suppression.SuppressionRules;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that there are without jars that the user names: those of the program, and of jars that
 * stand on the class path beside it.
 */
final class ProgramRules {

  private ProgramRules() {}

  /**
   * To search the class path opens every jar, which takes longer than to lint a few files. As the
   * launcher starts the program, there is nothing to be found.
   */
  static RuleCatalog catalog() {
    return isAlone() ? own() : RuleCatalog.load();
  }

  static RuleCatalog own() {
    List<Rule> rules = new ArrayList<>(new BuiltInRules().rules());
    rules.addAll(new BaselineRules().rules());
    rules.addAll(new SuppressionRules().rules());
    return new RuleCatalog(rules);
  }

  /**
   * Whether the class path is nothing but the program's jar, whose manifest names the others. The
   * jar is told by its name: classes that come from an ahead-of-time cache do not know theirs.
   */
  private static boolean isAlone() {
    String classPath = System.getProperty("java.class.path", "");
    return !classPath.contains(File.pathSeparator)
        && new File(classPath).getName().startsWith("rollgate-cli-");
  }
}
