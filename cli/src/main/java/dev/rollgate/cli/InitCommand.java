package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationFinder;
import dev.rollgate.files.FileProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a configuration that changes nothing yet. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Write a rollgate.yaml in which every key is a comment with its default.",
    footer = {"", "Examples:", "  rollgate init", "  rollgate init deploy/"})
final class InitCommand implements Callable<Integer> {

  private static final String ENVIRONMENTS = "#environments: [overlays/*]";

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder of the file (default: this one).")
  private String folder = ".";

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Path directory = terminal.workingDirectory().resolve(folder);
    if (!Files.isDirectory(directory)) {
      throw new UsageException("no such folder: " + folder);
    }
    String name = Path.of(folder, ConfigurationFinder.FILE_NAME).normalize().toString();
    List<String> environments = environments(directory);
    String text =
        environments.isEmpty()
            ? template()
            : template()
                .replace(
                    ENVIRONMENTS, "#environments: [%s]".formatted(String.join(", ", environments)));
    write(directory.resolve(ConfigurationFinder.FILE_NAME), name, text);
    terminal
        .out()
        .println("wrote " + name + "; every key in it is a comment, so nothing is set yet");
    if (!environments.isEmpty()) {
      terminal
          .out()
          .printf(
              "%s may be environments: see the key in the file%n",
              String.join(" and ", environments));
    }
    terminal.out().printf("next: rollgate lint %s%n", folder);
    return ExitCode.OK;
  }

  private static void write(Path file, String name, String text)
      throws UsageException, IOException {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(name + " is there already, and stays as it is");
    } catch (IOException e) {
      // Half a configuration would be taken for a whole one.
      Files.deleteIfExists(file);
      throw new IOException(
          "%s could not be written: %s".formatted(name, FileProblem.reason(e)), e);
    }
  }

  /** Globs of folders that are by their names what is deployed apart from each other. */
  private static List<String> environments(Path directory) {
    return Stream.of("clusters", "environments", "envs", "overlays")
        .filter(name -> hasSeveralFolders(directory.resolve(name)))
        .map(name -> name + "/*")
        .toList();
  }

  private static boolean hasSeveralFolders(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).count() > 1;
    } catch (IOException e) {
      return false;
    }
  }

  private static String template() throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream(ConfigurationFinder.FILE_NAME)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + ConfigurationFinder.FILE_NAME);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
