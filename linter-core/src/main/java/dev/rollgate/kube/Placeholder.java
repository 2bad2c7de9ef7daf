package dev.rollgate.kube;

import java.util.regex.Pattern;

/** Text that some other tool replaces before the cluster sees it. */
final class Placeholder {

  /**
   * Go templates and Jinja in quotes, shell and Flux variables, Terraform, angle brackets as in
   * documentation, the {@code ((name))} of Concourse, and the {@code @NAME@}, {@code __NAME__},
   * {@code %NAME%} and {@code §§name§§} of build tools.
   */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "\\{\\{|\\{%|[$%#]\\{|\\$\\(|\\$[A-Za-z_]|<[^<>]+>|@[A-Za-z_][A-Za-z0-9_.-]*@"
              + "|__[A-Za-z][A-Za-z0-9_]*__|%[A-Z_]+%|\\[\\["
              + "|\\(\\([^()\\s]+\\)\\)|§[^§\\s]+§");

  /** What nobody writes for a number, a boolean or an object: {@code REPLICAS_PLACEHOLDER}. */
  private static final Pattern WORD =
      Pattern.compile(
          "[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)++"
              + "|(?i:change[-_]?me|replace[-_]?me|fill[-_]?me[-_]?in|placeholder|todo|tbd|fixme)");

  private Placeholder() {}

  static boolean isIn(String text) {
    return mayBeIn(text) && SYNTAX.matcher(text).find();
  }

  /** Each begins with one of these; nearly all values have none, and that is soon told. */
  private static boolean mayBeIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{', '$', '%', '#', '<', '@', '_', '[', '(', '§' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the text can only be a placeholder where something else than text is wanted. */
  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }
}
