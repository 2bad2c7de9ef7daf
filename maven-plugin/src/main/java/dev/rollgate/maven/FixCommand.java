package dev.rollgate.maven;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.Safety;
import java.util.List;

/** The commands that mend findings, for messages. */
final class FixCommand {

  static final String UNSAFE_OPTION = "-Drollgate.unsafe";
  static final String SAFE = "mvn rollgate:fix";
  static final String UNSAFE = SAFE + " " + UNSAFE_OPTION;

  private FixCommand() {}

  /** What mends how many of the findings, as the end of a sentence; empty when nothing does. */
  static String told(List<Finding> findings) {
    long safe = findings.stream().filter(Fixer.atLeast(Safety.SAFE)).count();
    long all = findings.stream().filter(Fixer.atLeast(Safety.UNSAFE)).count();
    if (all == 0) {
      return "";
    }
    String command = safe == 0 ? UNSAFE : SAFE;
    String mended = findings.size() == 1 ? "it" : (safe == 0 ? all : safe) + " of them";
    String more = safe > 0 && all > safe ? ", with %s %s".formatted(UNSAFE_OPTION, all) : "";
    return "; \"%s\" mends %s%s".formatted(command, mended, more);
  }
}
