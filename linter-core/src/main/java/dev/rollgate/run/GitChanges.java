package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What git says has changed in the repository of a folder. Renames are a file that is gone and one
 * that is new.
 *
 * @param folder where git is asked
 */
public record GitChanges(Path folder) {

  private static final List<String> CHANGED =
      List.of(
          "diff",
          "--name-only",
          "-z",
          "--no-ext-diff",
          "--no-renames",
          "--no-relative",
          "--ignore-submodules=none");

  /**
   * The files in which the working tree differs from a revision, and those that git does not know
   * and is not told to ignore.
   *
   * @throws ConfigurationException when there is no such revision, no repository or no git
   */
  public Changed since(String revision) throws ConfigurationException, IOException {
    Path root = root();
    Set<Path> files = new HashSet<>(paths(root, git(root, with(CHANGED, tree(revision), "--"))));
    files.addAll(
        paths(root, git(root, "ls-files", "-z", "--others", "--exclude-standard", "--full-name")));
    return Changed.of(files);
  }

  /**
   * The files that the next commit changes.
   *
   * @throws ConfigurationException when there is no repository or no git
   */
  public Changed staged() throws ConfigurationException, IOException {
    Path root = root();
    return new Changed(
        paths(root, git(root, with(CHANGED, "--cached", "--"))),
        paths(root, git(root, with(CHANGED, "--cached", "--diff-filter=D", "--"))));
  }

  /** Its hash, which is nothing that could be taken for an option or for two revisions. */
  private String tree(String revision) throws ConfigurationException, IOException {
    try {
      return line(git(folder, "rev-parse", "--verify", "--end-of-options", revision + "^{tree}"));
    } catch (ConfigurationException e) {
      throw new ConfigurationException(
          "\"%s\" is no revision: %s".formatted(revision, e.getMessage()));
    }
  }

  private Path root() throws ConfigurationException, IOException {
    // The way up starts where the folder really is.
    return folder.toRealPath().resolve(line(git(folder, "rev-parse", "--show-cdup"))).normalize();
  }

  private static String line(String output) {
    return output.substring(0, Math.max(0, output.length() - 1));
  }

  private static String[] with(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static Set<Path> paths(Path root, String names) {
    Set<Path> paths = new HashSet<>();
    for (String name : names.split("\0", -1)) {
      if (!name.isEmpty()) {
        paths.add(path(root, name));
      }
    }
    return paths;
  }

  private static Path path(Path root, String name) {
    try {
      return root.resolve(name);
    } catch (InvalidPathException e) {
      // A name that this system cannot spell stands for a file that nobody can find.
      return root.resolve(name.replaceAll("[^ -~]", "_"));
    }
  }

  /** What git prints. Its surroundings are ours, so that a hook sees the index it is called for. */
  private static String git(Path folder, String... arguments)
      throws ConfigurationException, IOException {
    ProcessBuilder builder = new ProcessBuilder("git").directory(folder.toFile());
    builder.command().add("--no-optional-locks");
    builder.command().addAll(List.of(arguments));
    Path words = Files.createTempFile("rollgate-git", ".txt");
    try {
      Process process = start(builder.redirectError(words.toFile()));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new ConfigurationException(
            "git: " + Files.readString(words, StandardCharsets.UTF_8).strip());
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("git was not waited for", e);
    } finally {
      Files.delete(words);
    }
  }

  private static Process start(ProcessBuilder builder) throws ConfigurationException {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ConfigurationException(
          "what changed is asked of git, which cannot be started: " + e.getMessage());
    }
  }
}
