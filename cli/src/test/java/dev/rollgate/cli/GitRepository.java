package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A repository that a test makes; nothing that the user has set up has a say in it.
 *
 * @param folder its root
 */
record GitRepository(Path folder) {

  /** A new one without commits. */
  static GitRepository in(Path folder) throws IOException, InterruptedException {
    GitRepository repository = new GitRepository(Files.createDirectories(folder));
    repository.git("init", "-q");
    return repository;
  }

  /** Keeps the user's own settings away from a program that calls git. */
  static void isolate(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + role + "_NAME", "test");
      environment.put("GIT_" + role + "_EMAIL", "test@example.com");
    }
  }

  /** Writes a file, and the folders above it. */
  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Commits everything that is there. */
  void commit() throws IOException, InterruptedException {
    git("add", "--all");
    git("commit", "-q", "--allow-empty", "-m", "state");
  }

  /** What git prints; the test fails when git does. */
  String git(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("git").directory(folder.toFile());
    builder.command().addAll(List.of(arguments));
    isolate(builder.environment());
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }
}
