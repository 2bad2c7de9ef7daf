package dev.rollgate.cli;

import dev.rollgate.lint.LintResult;
import dev.rollgate.report.Printable;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How a run goes: shown while it lasts, and told afterwards to those who want to know. */
final class RunLog {

  @Option(
      names = "--verbose",
      description = "Tell what counted, how long it took, what was skipped.")
  private boolean verbose;

  /** Follows a run, and shows it to a person who waits. */
  Entry begin(Terminal terminal) {
    ProgressLine line = new ProgressLine(terminal.err());
    line.showFrom(terminal);
    return new Entry(line);
  }

  /** The same, for a run in which the person is asked. */
  Entry beginDialog(Terminal terminal) {
    return new Entry(new ProgressLine(terminal.err()));
  }

  /** One run. */
  final class Entry implements Progress, AutoCloseable {

    private final ProgressLine line;
    private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
    private Phase phase = Phase.CONFIGURING;
    private long since = System.nanoTime();

    private Entry(ProgressLine line) {
      this.line = line;
    }

    @Override
    public void begins(Phase next) {
      long now = System.nanoTime();
      nanos.merge(phase, now - since, Long::sum);
      phase = next;
      since = now;
      line.begins(next);
    }

    @Override
    public void read(int done, int all) {
      line.read(done, all);
    }

    @Override
    public void close() {
      line.close();
    }

    /** Tells of the run where that is wanted. */
    void tell(Run run, Run.Inputs inputs, LintResult result, PrintStream err) {
      // Nobody should take what was not looked at for sound.
      result.projects().renderings().notes().forEach(note -> Message.tell(err, note));
      if (!verbose) {
        return;
      }
      String configuration =
          run.configuration().exists() ? run.configuration().source().name() : "none";
      Message.tell(err, "configuration: " + configuration);
      Message.tell(err, "baseline: " + (run.hasBaseline() ? run.baselinePlace().name() : "none"));
      run.reported().ifPresent(findings -> Message.tell(err, "reported findings: " + findings));
      Message.tell(err, "time: " + times());
      Message.tell(err, "documents: " + documents(result.summary()));
      for (FileEntry file : FileEntry.of(inputs, result.projects())) {
        for (FileEntry.Note note : file.notes()) {
          String line = note.line() == 0 ? "" : ":" + note.line();
          Message.tell(
              err, "not linted: " + Printable.of(file.name() + line + ": " + note.message()));
        }
      }
    }

    private String times() {
      return nanos.entrySet().stream()
          .filter(e -> e.getKey() != Phase.DONE)
          .map(e -> word(e.getKey()) + " " + TimeUnit.NANOSECONDS.toMillis(e.getValue()) + " ms")
          .collect(Collectors.joining(", "));
    }
  }

  private static String word(Progress.Phase phase) {
    return switch (phase) {
      case CONFIGURING -> "configuring";
      case FINDING -> "finding";
      case READING -> "reading";
      case LINTING -> "linting";
      case DONE -> "done";
    };
  }

  private static String documents(LintResult.Summary summary) {
    int linted =
        summary.documents()
            - summary.templated()
            - summary.broken()
            - summary.outOfScope()
            - summary.skipped();
    String skipped =
        summary.skipped() > 0 ? ", %s behind no target group".formatted(summary.skipped()) : "";
    return "%s linted%s, %s out of scope, %s templated, %s broken"
        .formatted(linted, skipped, summary.outOfScope(), summary.templated(), summary.broken());
  }
}
