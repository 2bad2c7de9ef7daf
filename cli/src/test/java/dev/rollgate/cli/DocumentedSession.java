package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFinder;
import dev.rollgate.run.FileChoice;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Does what a page of the documentation says, from its top to its end, in a folder that holds what
 * the page speaks of. CONTRIBUTING.md tells what the page's author may write.
 *
 * @param folder the working directory of the commands
 */
record DocumentedSession(Path folder) {

  private static final int MINUTES = 3;

  private record Outcome(int code, String printed) {}

  /** What is not as the page says, each with page and line. */
  List<String> problems(String page, String markdown) throws IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    for (DocumentedBlock block : DocumentedBlock.of(page, markdown)) {
      for (String problem : problems(block)) {
        problems.add("%s:%d: %s".formatted(page, block.line(), problem));
      }
    }
    return problems;
  }

  private List<String> problems(DocumentedBlock block) throws IOException, InterruptedException {
    if (!block.file().isEmpty()) {
      Path file = folder.resolve(block.file());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, block.text());
    }
    return switch (block.language()) {
      case "console" -> runs(block);
      case "sh" -> {
        Outcome syntax = bash("-n", "-c", block.text());
        yield syntax.code() == 0 ? written(block) : List.of(syntax.printed());
      }
      case "yaml" ->
          folder.resolve(block.file()).endsWith(ConfigurationFinder.FILE_NAME)
              ? configures(block)
              : written(block);
      case "groovy" -> written(block);
      default -> List.of();
    };
  }

  private List<String> runs(DocumentedBlock block) throws IOException, InterruptedException {
    List<ShownCommand> commands = ShownCommand.of(block);
    if (commands.isEmpty()) {
      return List.of("a console block begins with \"$ \" and a command");
    }
    List<String> problems = new ArrayList<>();
    for (ShownCommand command : commands) {
      Outcome outcome = bash("-c", command.command());
      command
          .problem(outcome.code(), outcome.printed())
          .ifPresent(
              p -> problems.add("line %d: %s\n%s".formatted(command.line(), command.command(), p)));
    }
    return problems;
  }

  private List<String> configures(DocumentedBlock block) throws IOException {
    try {
      RunRequest request =
          RunRequest.in(folder).configuration(new FileChoice.Named(block.file())).done();
      Run run = new Run(request, Progress.NONE);
      return run.configuration().document().isPresent() ? List.of() : List.of("it is empty");
    } catch (ConfigurationException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private List<String> written(DocumentedBlock block) {
    return WrittenCommands.problems(block, new TestProgram(folder, false).commandLine());
  }

  /** Runs bash; what a terminal would show is taken together. */
  private Outcome bash(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "--norc"));
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile("printed", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    builder
        .environment()
        .merge(
            "PATH",
            "",
            (path, none) -> String.join(File.pathSeparator, folder.toString(), java, path));
    builder.redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.redirectInput(new File("/dev/null"));
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      String text = Files.readString(printed, StandardCharsets.UTF_8);
      return ended
          ? new Outcome(process.exitValue(), text)
          : new Outcome(Integer.MAX_VALUE, text + "\n(it did not end)");
    } finally {
      process.destroyForcibly();
      Files.delete(printed);
    }
  }
}
