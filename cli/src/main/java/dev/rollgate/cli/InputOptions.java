package dev.rollgate.cli;

import dev.rollgate.files.FileFinder;
import dev.rollgate.files.FileReading;
import dev.rollgate.files.FoundFile;
import dev.rollgate.files.LeftOut;
import dev.rollgate.files.NoSuchInputException;
import dev.rollgate.kube.Kind;
import dev.rollgate.yaml.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and how to take it: the same for every command that looks at manifests. */
final class InputOptions {

  private static final String STANDARD_INPUT = "-";

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, or - for standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files and folders that match; may be repeated.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      defaultValue = "<stdin>",
      description = "What to call standard input in reports.")
  private String stdinName = "<stdin>";

  @Option(
      names = "--schema",
      paramLabel = "DIR",
      description = "Schemas of further kinds: DIR/GROUP/KIND_VERSION.json.")
  private List<String> schemas = new ArrayList<>();

  @Option(names = "--allow-empty", description = "Nothing to check is a success.")
  private boolean allowEmpty;

  boolean allowsEmpty() {
    return allowEmpty;
  }

  boolean readsStandardInput() {
    return paths.contains(STANDARD_INPUT);
  }

  SchemaFolders schemas(Terminal terminal) throws UsageException, IOException {
    return SchemaFolders.list(terminal.workingDirectory(), schemas);
  }

  FileReading read(Terminal terminal, SchemaFolders further) throws UsageException, IOException {
    return read(terminal, further, LeftOut.Observer.NONE);
  }

  /** The same; the observer is told which files below the paths are not read. */
  FileReading read(Terminal terminal, SchemaFolders further, LeftOut.Observer observer)
      throws UsageException, IOException {
    FileReading reading =
        new FileReading(text -> Kind.mayBeIn(text) || further.mayBeIn(text), Limits.DEFAULT);
    for (FoundFile file : find(terminal, observer)) {
      // An editor's buffer stands for the file whose name it has.
      if (!(readsStandardInput() && file.name().equals(stdinName))) {
        reading.read(file);
      }
    }
    if (readsStandardInput()) {
      reading.read(stdinName, terminal.in().readAllBytes(), true);
    }
    return reading;
  }

  private List<FoundFile> find(Terminal terminal, LeftOut.Observer observer)
      throws UsageException, IOException {
    List<String> named = paths.stream().filter(p -> !p.equals(STANDARD_INPUT)).toList();
    try {
      return new FileFinder(terminal.workingDirectory(), excludes).find(named, observer);
    } catch (NoSuchInputException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (PatternSyntaxException e) {
      throw new UsageException("not a glob: " + e.getPattern());
    }
  }
}
