package dev.rollgate.kube;

import java.util.regex.Pattern;

/** Text that some other tool replaces before the cluster sees it. */
final class Placeholder {

  /**
   * Go templates and Jinja in quotes, shell and Flux variables, Terraform, angle brackets as in
   * documentation, and the {@code @NAME@}, {@code __NAME__} and {@code %NAME%} of build tools.
   */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "\\{\\{|\\{%|[$%#]\\{|\\$\\(|\\$[A-Za-z_]|<[^<>]+>|@[A-Za-z_][A-Za-z0-9_.-]*@"
              + "|__[A-Za-z][A-Za-z0-9_]*__|%[A-Z_]+%|\\[\\[");

  private Placeholder() {}

  static boolean isIn(String text) {
    return SYNTAX.matcher(text).find();
  }
}
