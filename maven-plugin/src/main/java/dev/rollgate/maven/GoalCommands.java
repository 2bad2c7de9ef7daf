package dev.rollgate.maven;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.Safety;
import java.util.List;

/**
 * What to type for goals, for messages.
 *
 * @param module what has to be said besides, since Maven was started elsewhere: {@code -pl :web};
 *     empty where it was started in the module
 */
record GoalCommands(String module) {

  static final String UNSAFE_OPTION = "-Drollgate.unsafe";

  /** What runs a goal in the module. */
  String of(String goal) {
    return "mvn rollgate:" + goal + (module.isEmpty() ? "" : " " + module);
  }

  /** What makes the safe fixes. */
  String safeFixes() {
    return of("fix");
  }

  /** What makes the unsafe fixes too. */
  String unsafeFixes() {
    return safeFixes() + " " + UNSAFE_OPTION;
  }

  /** What mends how many of the findings, as the end of a sentence; empty when nothing does. */
  String told(List<Finding> findings) {
    long safe = findings.stream().filter(Fixer.atLeast(Safety.SAFE)).count();
    long all = findings.stream().filter(Fixer.atLeast(Safety.UNSAFE)).count();
    if (all == 0) {
      return "";
    }
    String command = safe == 0 ? unsafeFixes() : safeFixes();
    String mended = findings.size() == 1 ? "it" : (safe == 0 ? all : safe) + " of them";
    String more =
        safe > 0 && all > safe ? ", and with %s it mends %s".formatted(UNSAFE_OPTION, all) : "";
    return "; \"%s\" mends %s%s".formatted(command, mended, more);
  }
}
