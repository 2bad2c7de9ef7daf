package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.files.FileFinder;
import dev.rollgate.run.Changed;
import dev.rollgate.run.GitChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which files somebody changed, so that only what touches them is reported. */
final class ChangedOptions {

  @Option(
      names = "--changed",
      paramLabel = "FILE",
      description = "Tell only of what touches this file; may be repeated.")
  private List<String> changed = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "REV",
      description = "The same for all that differs from a revision of git.")
  private Optional<String> since = Optional.empty();

  @Option(names = "--staged", description = "The same for all that the next commit changes.")
  private boolean staged;

  /**
   * The files; empty when nobody asks about changed ones.
   *
   * @throws ConfigurationException when git cannot tell
   */
  Optional<Changed> files(Terminal terminal, InputOptions input)
      throws UsageException, ConfigurationException, IOException {
    long ways = Stream.of(!changed.isEmpty(), since.isPresent(), staged).filter(w -> w).count();
    if (ways == 0) {
      return Optional.empty();
    }
    if (ways > 1) {
      throw new UsageException("--changed, --since and --staged exclude one another");
    }
    if (input.readsWhatHasNoName()) {
      throw new UsageException(
          "--changed, --since and --staged are about files: say with --stdin-filename which one"
              + " standard input is");
    }
    GitChanges git = new GitChanges(terminal.workingDirectory());
    if (since.isPresent()) {
      return Optional.of(git.since(since.get()));
    }
    return Optional.of(staged ? git.staged() : Changed.of(named(terminal, input)));
  }

  private Set<Path> named(Terminal terminal, InputOptions input) throws UsageException {
    Set<Path> files = new HashSet<>();
    for (String name : changed) {
      if (name.isBlank()) {
        throw new UsageException("--changed takes the name of a file or folder, not an empty text");
      }
      try {
        Path file = terminal.workingDirectory().resolve(name);
        boolean counts = FileFinder.hasEnding(file) && input.holds(file, terminal);
        if (!counts && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          // No fault: scripts hand on what a commit took away, whatever it was.
          Message.tell(
              terminal.err(), "--changed %s: there is no such file or folder".formatted(name));
        }
        files.add(file);
      } catch (InvalidPathException e) {
        throw new UsageException("not the name of a file: " + name);
      }
    }
    return files;
  }
}
