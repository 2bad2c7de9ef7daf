package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A repository that git itself is asked about. Nothing that the user has set up has a say in it.
 *
 * @param root where it is
 */
record IgnoringGit(Path root) {

  /** Whether the program is on the path. */
  static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));
  }

  /** A new repository. */
  static IgnoringGit in(Path root) throws IOException, InterruptedException {
    IgnoringGit git = new IgnoringGit(root);
    git.answer(List.of(), "init", "-q", "--template=");
    return git;
  }

  /** Which of the files git ignores; they need not exist. */
  Set<String> ignored(List<String> files) throws IOException, InterruptedException {
    String answer =
        answer(files, "-c", "core.ignoreCase=false", "check-ignore", "--stdin", "-z", "--no-index");
    return new TreeSet<>(answer.isEmpty() ? List.of() : List.of(answer.split("\0")));
  }

  private String answer(List<String> input, String... arguments)
      throws IOException, InterruptedException {
    // Files on both sides, so that neither program waits for the other to read.
    Path asked = Files.writeString(root.resolve("asked"), String.join("\0", input));
    Path answered = root.resolve("answered");
    ProcessBuilder builder = new ProcessBuilder("git").directory(root.toFile());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("HOME", root.toString());
    builder.environment().put("XDG_CONFIG_HOME", root.toString());
    Process process =
        builder
            .redirectInput(asked.toFile())
            .redirectOutput(answered.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // One means that nothing is ignored.
    assertThat(process.waitFor()).isBetween(0, 1);
    return Files.readString(answered, StandardCharsets.UTF_8);
  }
}
