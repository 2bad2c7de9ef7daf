package dev.rollgate.render.kustomize;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds in what a program said the part that tells why. */
final class Problem {

  private static final int LENGTH = 300;
  private static final String MARK = "error: ";

  /** What kustomize's logger puts first: a level with the day, the time, the process, the place. */
  private static final Pattern LOGGED = Pattern.compile("^[EFIW][0-9]{4} [0-9:.]+ +[0-9]+ \\S+] ?");

  private Problem() {}

  /** One line without warnings. */
  static String in(String said) {
    List<String> lines =
        said.lines()
            .map(line -> LOGGED.matcher(line.strip()).replaceFirst(""))
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
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
