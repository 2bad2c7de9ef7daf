package dev.rollgate.linking;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites the program's own jars in a folder, and that of the library that reads its options,
 * which is built for Java 5; those of others stay as their makers built them.
 */
public final class EarlyLinker {

  private EarlyLinker() {}

  /**
   * Links every {@code rollgate-*.jar} in {@code FOLDER}, and gives every {@code picocli-*.jar}
   * frames. The same jars give the same bytes, and a jar that was rewritten already stays as it is.
   *
   * @param args the folder
   * @throws IOException when a jar cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Path jar : jars(folder, "rollgate-*.jar")) {
      Jar.read(jar).linked().write(jar);
    }
    for (Path jar : jars(folder, "picocli-*.jar")) {
      Jar.read(jar).framed(jar).write(jar);
    }
  }

  private static List<Path> jars(Path folder, String names) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
      found.forEach(jars::add);
    }
    return jars;
  }
}
