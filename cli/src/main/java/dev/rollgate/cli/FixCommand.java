package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.files.FileReading;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.FixResult.ChangedFile;
import dev.rollgate.lint.FixResult.Outcome;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.report.FixLine;
import dev.rollgate.report.FullReporter;
import dev.rollgate.report.Printable;
import dev.rollgate.report.Style;
import dev.rollgate.report.UnifiedDiff;
import dev.rollgate.run.Run;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rewrites manifests with the fixes of what the rules find. */
@Command(
    name = "fix",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Mend what can be mended, and leave every other byte alone.",
    footer = {
      "",
      "Safe fixes add what is absent or drop what has no effect; unsafe ones replace values.",
      "",
      "Examples:",
      "  rollgate fix k8s/",
      "  rollgate fix --diff --unsafe k8s/ | git apply"
    })
final class FixCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final FixSelection selection = new FixSelection();

  @Mixin private final ChangedOptions changed = new ChangedOptions();

  @Mixin private final RunLog log = new RunLog();

  @Option(
      names = "--diff",
      description = "Print a patch and write nothing; exit with 1 if there is one.")
  private boolean diff;

  @Option(
      names = {"-i", "--interactive"},
      description = "Show each fix and ask; unsafe ones are offered too.")
  private boolean interactive;

  FixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    // A line that moves would write over the questions.
    try (RunLog.Entry entry = interactive ? log.beginDialog(terminal) : log.begin(terminal)) {
      Run run = options.run(terminal, Set.of(), Set.of(), changed, false, entry);
      Predicate<Finding> wanted =
          interactive ? dialog(run.catalog()) : selection.wanted(run.catalog());
      Run.Inputs inputs = run.read();
      FixResult result = run.fix(inputs, wanted);
      inputs
          .spared()
          .describe(result, interactive ? selection.offered(run.catalog()) : wanted)
          .forEach(line -> Message.tell(terminal.err(), line));
      int code = finish(run, inputs, result);
      entry.tell(run, inputs, result.remaining(), terminal.err());
      return code;
    }
  }

  private int finish(Run run, Run.Inputs inputs, FixResult result)
      throws ConfigurationException, IOException {
    reportFaults(result, terminal.err());
    if (diff) {
      return printDiff(result, selection.hidden(result.remaining().findings(), run.catalog()));
    }
    PrintStream messages = options.input().readsStandardInput() ? terminal.err() : terminal.out();
    try {
      run.write(result, inputs).forEach(owner -> Message.tell(terminal.err(), owner.describe()));
    } catch (IOException e) {
      // The fault must not hide what lint would say.
      report(run.lint(inputs), messages);
      throw e;
    }
    printChanges(result, messages);
    if (options.input().readsStandardInput()) {
      printStandardInput(result, inputs.reading());
    }
    int verdict =
        ExitCode.of(
            result.remaining(), run.failOn(), options.input().allowsEmpty(), terminal.err());
    return result.dropped().isEmpty() ? verdict : ExitCode.FAULT;
  }

  private Predicate<Finding> dialog(RuleCatalog catalog)
      throws UsageException, ConfigurationException {
    if (diff || options.input().readsStandardInput()) {
      throw new UsageException(
          "--interactive writes files, so it goes neither with --diff nor with standard input");
    }
    if (!terminal.interactive()) {
      throw new UsageException("--interactive needs a terminal");
    }
    return new FixDialog(selection.offered(catalog), terminal);
  }

  /** Faults of ours go to standard error, each with the rule and the file. */
  static void reportFaults(FixResult result, PrintStream err) {
    result.dropped().forEach(dropped -> Message.tell(err, dropped.describe()));
    if (result.outcome() == Outcome.MORE) {
      err.println("rollgate: more can be fixed: run the command again");
    }
  }

  /**
   * @param hidden how many fixes the patch lacks because they are unsafe
   */
  private int printDiff(FixResult result, long hidden) {
    for (ChangedFile file : result.changed()) {
      String patch =
          UnifiedDiff.of(
              patchPath(file.before().name()), file.before().text(), file.after().text());
      // Whoever looks at it applies it another time: a file must not steer the terminal.
      terminal.out().print(terminal.interactive() ? Printable.lines(patch) : patch);
    }
    if (hidden > 0) {
      terminal
          .err()
          .println(
              hidden == 1
                  ? "rollgate: 1 unsafe fix is left out: --unsafe shows it"
                  : "rollgate: %s unsafe fixes are left out: --unsafe shows them"
                      .formatted(hidden));
    }
    boolean fault =
        !result.dropped().isEmpty() || !result.remaining().projects().unreadable().isEmpty();
    if (fault) {
      return ExitCode.FAULT;
    }
    if (!result.changed().isEmpty()) {
      return ExitCode.FINDINGS;
    }
    int verdict =
        ExitCode.of(
            result.remaining(), FailOn.ERROR, options.input().allowsEmpty(), terminal.err());
    // Findings that nothing can fix are the business of lint.
    return verdict == ExitCode.FINDINGS ? ExitCode.OK : verdict;
  }

  /**
   * A path that {@code git apply} takes: below the working directory, or else below the root of its
   * repository, from where the patch is then to be applied.
   */
  private String patchPath(String name) {
    Path here = terminal.workingDirectory().toAbsolutePath().normalize();
    Path file = here.resolve(name).normalize();
    for (Path root = here; root != null; root = root.getParent()) {
      boolean isBase = root.equals(here) || Files.exists(root.resolve(".git"));
      if (isBase && file.startsWith(root)) {
        return root.relativize(file).toString().replace('\\', '/');
      }
    }
    return name;
  }

  private void printChanges(FixResult result, PrintStream messages) {
    result.applied().forEach(applied -> messages.println(FixLine.of(applied)));
    if (!result.applied().isEmpty()) {
      messages.println();
    }
    report(result.remaining(), messages);
  }

  private void report(LintResult findings, PrintStream messages) {
    boolean colours = terminal.colours() && messages.equals(terminal.out());
    messages.print(new FullReporter(colours ? Style.COLOURED : Style.PLAIN).report(findings));
  }

  private void printStandardInput(FixResult result, FileReading reading) {
    result.remaining().projects().files().stream()
        .map(f -> f.source())
        .filter(s -> reading.found(s.name()).isEmpty())
        .forEach(s -> terminal.out().print(s.text()));
  }
}
