package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of what a clone of Rollgate has and its launcher needs, never built.
 *
 * @param folder its root
 */
record SourceClone(Path folder) {

  private static final Path ROOT = Path.of(System.getProperty("rollgate.root"));
  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));

  /** Copies the sources as they are now, committed or not. */
  static SourceClone in(Path folder) throws IOException {
    List<String> parts =
        new ArrayList<>(
            List.of(
                "rollgate",
                "pom.xml",
                ".mvn",
                ".gitignore",
                ".pre-commit-hooks.yaml",
                "hooks",
                "integrations",
                "testdata/demo"));
    for (Path module : modules()) {
      parts.add(module + "/pom.xml");
      parts.add(module + "/src/main");
    }
    for (String part : parts) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = folder.resolve(ROOT.relativize(file));
          Files.createDirectories(copy.toAbsolutePath().getParent());
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return new SourceClone(folder);
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> children = Files.list(ROOT)) {
      return children
          .filter(child -> Files.exists(child.resolve("pom.xml")))
          .map(Path::getFileName)
          .toList();
    }
  }

  /** The same as a repository with one commit. */
  static GitRepository repositoryIn(Path folder) throws IOException, InterruptedException {
    GitRepository repository = GitRepository.in(in(folder).folder());
    repository.commit();
    return repository;
  }

  /** Puts the program of this build where the launcher of a clone would build it. */
  void putProgram() throws IOException {
    Path dist = Files.createDirectories(folder.resolve("cli/target/dist"));
    try (Stream<Path> jars = Files.list(DIST)) {
      for (Path jar : jars.toList()) {
        Path copy = dist.resolve(jar.getFileName());
        try {
          Files.createLink(copy, jar);
        } catch (IOException | UnsupportedOperationException e) {
          // Another file system.
          Files.copy(jar, copy);
        }
      }
    }
    assertThat(dist).isNotEmptyDirectory();
    Files.createFile(folder.resolve("cli/target/launcher.stamp"));
  }
}
