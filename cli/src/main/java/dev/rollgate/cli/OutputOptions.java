package dev.rollgate.cli;

import dev.rollgate.files.Destination;
import dev.rollgate.files.OpenDescriptor;
import dev.rollgate.files.WholeFile;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.report.Format;
import dev.rollgate.report.ReportPaths;
import dev.rollgate.report.StatisticsReporter;
import dev.rollgate.report.Style;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** In which formats to report, and where to. */
final class OutputOptions {

  @Option(
      names = {"-o", "--output", "--format"},
      paramLabel = "FORMAT[=FILE]",
      description =
          "full (default), concise, json, sarif, junit, github, gitlab or checkstyle; may be"
              + " repeated.")
  private List<Output> outputs = new ArrayList<>();

  @Option(names = "--statistics", description = "Count findings by rule instead of reporting them.")
  private boolean statistics;

  /**
   * Checks what can be known before anything is read.
   *
   * @throws UsageException when two reports would go to the same place
   */
  void check(Terminal terminal) throws UsageException {
    Set<Optional<Path>> places = new HashSet<>();
    for (Output output : outputs) {
      Optional<Path> place = place(output, terminal);
      if (statistics && place.isEmpty()) {
        throw new UsageException(
            "--statistics takes the place of the report on standard output: leave out --output %s,"
                    .formatted(output.format())
                + " or give it a file, as in --output %1$s=rollgate.%1$s"
                    .formatted(output.format()));
      }
      if (!places.add(place)) {
        throw new UsageException(
            place.isEmpty()
                ? "only one report can go to standard output: give the others a file, as in"
                    + " --output sarif=rollgate.sarif"
                : "two reports cannot go to one file: " + output.file().orElseThrow());
      }
    }
  }

  /** The files that reports are written to. */
  Set<Path> files(Terminal terminal) throws UsageException {
    Set<Path> files = new HashSet<>();
    for (Output output : outputs) {
      place(output, terminal).ifPresent(files::add);
    }
    return files;
  }

  /** Whether a report goes to a file. */
  boolean writesFiles() {
    return outputs.stream().anyMatch(output -> output.file().isPresent());
  }

  /**
   * Refuses to write a report over what was read.
   *
   * @param read files
   */
  void refuse(Collection<Path> read, Terminal terminal) throws UsageException {
    Set<Path> inputs = new HashSet<>();
    read.forEach(file -> inputs.add(identity(file)));
    for (Output output : outputs) {
      if (place(output, terminal).filter(inputs::contains).isPresent()) {
        throw new UsageException(
            "the %s report would overwrite what was read: %s"
                .formatted(output.format(), output.file().orElseThrow()));
      }
    }
  }

  /** The same for all links to a file. */
  private static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** The same for all links to a file, also to one that is yet to be made. */
  private static Path destination(Path file) {
    try {
      return Destination.of(file);
    } catch (IOException e) {
      // Writing fails in the same way, and tells why.
      return file.toAbsolutePath().normalize();
    }
  }

  /** Where a report goes; empty for standard output, by whatever name. */
  private static Optional<Path> place(Output output, Terminal terminal) throws UsageException {
    if (output.file().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file = destination(terminal.workingDirectory().resolve(output.file().get()));
      return Optional.of(file)
          .filter(f -> OpenDescriptor.of(f).filter(o -> o.isOutput()).isEmpty());
    } catch (InvalidPathException e) {
      throw new UsageException("not the name of a file: " + output.file().get());
    }
  }

  /**
   * Makes all reports, those for files too when another one fails.
   *
   * @param failOn from which severity on a finding fails the run
   * @return {@link ExitCode#OK}, or {@link ExitCode#FAULT} when a file could not be written, which
   *     is then told on standard error
   */
  int write(LintResult result, RuleCatalog catalog, FailOn failOn, Terminal terminal)
      throws UsageException {
    List<Output> wanted =
        outputs.isEmpty() && !statistics
            ? List.of(new Output(Format.FULL, Optional.empty()))
            : outputs;
    if (statistics) {
      terminal.out().print(new StatisticsReporter(terminal.style()).report(result));
    }
    ReportPaths paths = new ReportPaths(terminal.workingDirectory());
    int code = ExitCode.OK;
    for (Output output : wanted) {
      Optional<Path> place = place(output, terminal);
      Style style = place.isEmpty() ? terminal.style() : Style.PLAIN;
      String report =
          output
              .format()
              .reporter(new Format.Context(paths, catalog, failOn.severity(), style))
              .report(result);
      if (place.isEmpty()) {
        terminal.out().print(report);
        continue;
      }
      if (OpenDescriptor.of(place.get()).filter(o -> o.isError()).isPresent()) {
        terminal.err().print(report);
        continue;
      }
      try {
        WholeFile.write(place.get(), report);
      } catch (IOException e) {
        Message.tell(
            terminal.err(),
            "the %s report could not be written to %s: %s"
                .formatted(output.format(), output.file().orElseThrow(), e.getMessage()));
        code = ExitCode.FAULT;
      }
    }
    return code;
  }
}
