package dev.rollgate.cli;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.FixResult.ChangedFile;
import dev.rollgate.lint.Fixer;
import dev.rollgate.report.FullReporter;
import dev.rollgate.report.Printable;
import dev.rollgate.report.Style;
import dev.rollgate.report.UnifiedDiff;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Asks a person about each fix, once. */
final class FixDialog implements Predicate<Finding> {

  private final Predicate<Finding> offered;
  private final Terminal terminal;
  private final BufferedReader answers;
  private final FullReporter reporter;
  private final Map<String, Boolean> given = new HashMap<>();
  private final Set<String> wholeRules = new HashSet<>();
  private boolean quit;

  FixDialog(Predicate<Finding> offered, Terminal terminal) {
    this.offered = offered;
    this.terminal = terminal;
    this.answers = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    this.reporter = new FullReporter(terminal.colours() ? Style.COLOURED : Style.PLAIN);
  }

  @Override
  public boolean test(Finding finding) {
    return offered.test(finding) && given.computeIfAbsent(finding.identity(), i -> ask(finding));
  }

  private boolean ask(Finding finding) {
    String rule = finding.rule().id();
    if (quit || wholeRules.contains(rule)) {
      return !quit;
    }
    terminal.out().println(reporter.finding(finding));
    for (ChangedFile file : Fixer.preview(finding.fix().orElseThrow())) {
      String name = file.before().name();
      // Shown, not applied: what stands near a fix must not steer the terminal.
      String patch = UnifiedDiff.of(name, file.before().text(), file.after().text());
      terminal.out().println(Printable.lines(patch));
    }
    while (true) {
      terminal
          .out()
          .printf("Make this fix? [y]es, [n]o, [a]ll of %s, [q]uit and make those so far: ", rule);
      terminal.out().flush();
      switch (answer()) {
        case "y", "yes" -> {
          return true;
        }
        case "n", "no" -> {
          return false;
        }
        case "a", "all" -> {
          wholeRules.add(rule);
          return true;
        }
        case "q", "quit" -> {
          quit = true;
          return false;
        }
        default -> terminal.out().println("Answer y, n, a or q.");
      }
    }
  }

  /** The next line; the end of the input means to quit. */
  private String answer() {
    try {
      String line = answers.readLine();
      return line == null ? "q" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
