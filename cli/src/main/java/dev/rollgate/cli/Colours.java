package dev.rollgate.cli;

import java.util.Map;

/** Whether results are shown in colours, as is usual among programs. */
final class Colours {

  private Colours() {}

  /**
   * Asks the environment first.
   *
   * @param environment the variables of the process
   * @param interactive whether there is a terminal
   */
  static boolean areWanted(Map<String, String> environment, boolean interactive) {
    if (environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"))) {
      return false;
    }
    String forced = environment.get("CLICOLOR_FORCE");
    if (forced != null && !forced.equals("0")) {
      return true;
    }
    // The old console of Windows would show the codes themselves.
    boolean known = environment.containsKey("TERM") || !environment.containsKey("ComSpec");
    return interactive
        && !"0".equals(environment.get("CLICOLOR"))
        && !"OFF".equals(environment.get("ConEmuANSI"))
        && (known || "ON".equals(environment.get("ConEmuANSI")));
  }
}
