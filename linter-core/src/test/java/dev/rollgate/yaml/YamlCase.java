package dev.rollgate.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of the ways to write YAML that editors get wrong: a folder {@code testdata/yaml/CASE}
 * with
 *
 * <ul>
 *   <li>{@code input.yaml} or {@code input.json};
 *   <li>{@code documents.txt}: what the reader says of it;
 *   <li>{@code edits/NAME/}: edits with what comes of them, each a {@link YamlCaseEdit}.
 * </ul>
 */
record YamlCase(Path folder) {

  /** Every case, sorted. */
  static List<YamlCase> all() {
    return folders(root()).stream().map(YamlCase::new).toList();
  }

  /** The folder of the cases: below a system property of the build, or found above. */
  static Path root() {
    String property = System.getProperty("rollgate.testdata");
    if (property != null) {
      return Path.of(property, "yaml");
    }
    for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
      if (Files.isDirectory(p.resolve("testdata/yaml"))) {
        return p.resolve("testdata/yaml");
      }
    }
    throw new IllegalStateException("no folder testdata/yaml here or above");
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  boolean json() {
    return Files.exists(folder.resolve("input.json"));
  }

  byte[] bytes() {
    return read(folder.resolve(json() ? "input.json" : "input.yaml"));
  }

  SourceText source() throws UnreadableTextException {
    return TextDecoder.decode("input.yaml", bytes());
  }

  /** Whether the input is text that can be read at all. */
  boolean isText() {
    try {
      return !source().text().isEmpty();
    } catch (UnreadableTextException e) {
      return false;
    }
  }

  String text() {
    try {
      return source().text();
    } catch (UnreadableTextException e) {
      throw new IllegalStateException(name(), e);
    }
  }

  Path account() {
    return folder.resolve("documents.txt");
  }

  List<YamlCaseEdit> edits() {
    return folders(folder.resolve("edits")).stream().map(YamlCaseEdit::new).toList();
  }

  /** Whether the expectations are to be rewritten from what happens now; never in CI. */
  static boolean updates() {
    boolean updates = Boolean.getBoolean("golden.update");
    if (updates && System.getenv("CI") != null) {
      throw new IllegalStateException("expectations are never rewritten in CI");
    }
    return updates;
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
