package dev.rollgate.maven;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.Safety;
import java.util.List;

/**
 * The commands that mend findings, for messages.
 *
 * @param module what has to be said besides, since Maven was started elsewhere: {@code -pl :web};
 *     empty where it was started in the module
 */
record FixCommand(String module) {

  static final String UNSAFE_OPTION = "-Drollgate.unsafe";

  /** What makes the safe fixes. */
  String safe() {
    return module.isEmpty() ? "mvn rollgate:fix" : "mvn rollgate:fix " + module;
  }

  /** What makes the unsafe fixes too. */
  String unsafe() {
    return safe() + " " + UNSAFE_OPTION;
  }

  /** What mends how many of the findings, as the end of a sentence; empty when nothing does. */
  String told(List<Finding> findings) {
    long safe = findings.stream().filter(Fixer.atLeast(Safety.SAFE)).count();
    long all = findings.stream().filter(Fixer.atLeast(Safety.UNSAFE)).count();
    if (all == 0) {
      return "";
    }
    String command = safe == 0 ? unsafe() : safe();
    String mended = findings.size() == 1 ? "it" : (safe == 0 ? all : safe) + " of them";
    String more =
        safe > 0 && all > safe ? ", and with %s it mends %s".formatted(UNSAFE_OPTION, all) : "";
    return "; \"%s\" mends %s%s".formatted(command, mended, more);
  }
}
