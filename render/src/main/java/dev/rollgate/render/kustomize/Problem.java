package dev.rollgate.render.kustomize;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds in what a program said the part that tells why. */
final class Problem {

  private static final int LENGTH = 300;
  private static final String MARK = "error: ";

  private Problem() {}

  /** One line without warnings. */
  static String in(String said) {
    List<String> lines =
        said.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    String problem =
        lines.stream().dropWhile(line -> !isMarked(line)).collect(Collectors.joining(" "));
    return shortened(
        problem.isEmpty() ? String.join(" ", lines) : problem.substring(MARK.length()));
  }

  /** Cut to what people read. */
  static String shortened(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH - 3) + "...";
  }

  private static boolean isMarked(String line) {
    return line.toLowerCase(Locale.ROOT).startsWith(MARK);
  }
}
