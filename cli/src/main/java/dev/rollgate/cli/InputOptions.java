package dev.rollgate.cli;

import dev.rollgate.render.RenderChoice;
import dev.rollgate.run.GivenText;
import dev.rollgate.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read. */
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
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      defaultValue = SourceText.STANDARD_INPUT,
      description = "What to call standard input in reports.")
  private String stdinName = SourceText.STANDARD_INPUT;

  @Option(
      names = "--render",
      paramLabel = "WHAT",
      description = "Charts and overlays: auto, helm, kustomize or off.")
  private Optional<RenderChoice> render = Optional.empty();

  @Option(
      names = "--schema",
      paramLabel = "DIR",
      description = "Schemas of further kinds: DIR/GROUP/KIND_VERSION.json.")
  private List<String> schemas = new ArrayList<>();

  @Option(names = "--allow-empty", description = "Nothing to check is a success.")
  private boolean allowEmpty;

  /** Adds files and folders, as the command line would. */
  void add(List<String> more) {
    paths.addAll(more);
  }

  /** Files and folders. */
  List<String> paths() {
    return paths.stream().filter(p -> !p.equals(STANDARD_INPUT)).toList();
  }

  List<String> exclude() {
    return exclude;
  }

  /** What to render; empty when nobody says. */
  Optional<RenderChoice> render() {
    return render;
  }

  List<String> schemas() {
    return schemas;
  }

  boolean allowsEmpty() {
    return allowEmpty;
  }

  boolean readsStandardInput() {
    return paths.contains(STANDARD_INPUT);
  }

  /** Whether standard input is read and stands for no file. */
  boolean readsWhatHasNoName() {
    return readsStandardInput() && stdinName.equals(SourceText.STANDARD_INPUT);
  }

  /** Whether a file, be it there or not, is one of the inputs or lies below one. */
  boolean holds(Path file, Terminal terminal) {
    return paths.stream()
        .map(path -> path.equals(STANDARD_INPUT) ? stdinName : path)
        .map(path -> terminal.workingDirectory().resolve(path).normalize())
        .anyMatch(file.normalize()::startsWith);
  }

  /** Reads standard input to its end, where it is asked for. */
  List<GivenText> texts(Terminal terminal) throws IOException {
    return readsStandardInput()
        ? List.of(new GivenText(stdinName, terminal.in().readAllBytes()))
        : List.of();
  }
}
