package dev.rollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names with which somebody tries to steer what reads a report. */
public final class Attacks {

  /** A name that harms nobody, to compare with. */
  public static final String HARMLESS = "web";

  /** What a runner of GitHub takes for a command; it skips blanks of every sort. */
  private static final Pattern AT_START = Pattern.compile("[\\s\\p{Z}]*::");

  /** Logging commands of build servers that may stand anywhere in a line. */
  private static final Pattern COMMAND = Pattern.compile("##[A-Za-z]*\\[");

  /** What no report may hold; of the last line's kind there is more, and names below hold these. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}"
              + "\\uFFFE\\uFFFF\\uFDD0-\\uFDEF\\u2800\\u034F\\u3164\\uFE0F\\x{E0100}]");

  private Attacks() {}

  /** Names of objects and files. */
  public static Stream<String> names() {
    return Stream.of(
        "\u001b[31mred",
        "\u001b]0;title\u0007",
        "\u009b31mred",
        "bell\u0007 back\b\b delete\u007f",
        "two\nlines",
        "two\r\nlines",
        "over\rwrite",
        "next\u0085line \u2028 and \u2029",
        "x\n::error file=other.yaml::y",
        "::stop-commands::token",
        "\u00A0::error file=other.yaml::y",
        "\u3000 ::warning::y",
        "##[stop-commands]token",
        "x ##vso[task.setvariable variable=PATH]evil",
        "##teamcity[buildStatus text='x']",
        "evil\u202Egpj.exe",
        "a\u2066b\u2069 \u200Fc \u061Cd \uFEFF",
        "we\u200Bb we\u2060\u2064b we\u00ADb \u034F\u3164\uFE0F",
        "tags \uDB40\uDC01\uDB40\uDC77\uDB40\uDC7F \uDB40\uDD00 \uD834\uDD73",
        "half \uD83D and other half \uDE00",
        "no character \uFFFE \uFFFF \uFDD0 \uFDEF, blank \u2800",
        "]]><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' &amp; &#10; &lt; <!-- -->",
        "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
        "[click](https://evil.test) ![x](1)",
        "`code` **bold** | cell | $(id) ${HOME}",
        "{0} {{1}} %s %n %0A %25",
        "|\" --> y[\"z\"]; click y \"https://evil.test\"",
        "\"]; y [label=\"z\\N\\",
        "end subgraph \\\" \\u001b[31m");
  }

  /** Nothing that steers a terminal or a log is left in a report. */
  static void requireHarmless(String report) {
    report
        .codePoints()
        .filter(c -> c != '\n')
        .forEach(
            c ->
                assertThat(UNSEEN.matcher(Character.toString(c)).matches())
                    .as("U+%04X in %s", c, report)
                    .isFalse());
  }

  /** Nothing that a build server takes for a command is left either. */
  public static void requireNoCommands(String report) {
    requireHarmless(report);
    List<String> lines = report.lines().toList();
    assertThat(lines).noneMatch(line -> AT_START.matcher(line).lookingAt());
    assertThat(lines).noneMatch(line -> COMMAND.matcher(line).find());
  }
}
