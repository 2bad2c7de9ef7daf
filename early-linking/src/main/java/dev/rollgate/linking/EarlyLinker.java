package dev.rollgate.linking;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rewrites the program's own jars in a folder; those of others stay as their makers built them. */
public final class EarlyLinker {

  private EarlyLinker() {}

  /**
   * Rewrites every {@code rollgate-*.jar} in {@code FOLDER}. The same jars give the same bytes, and
   * a jar that was rewritten already stays as it is.
   *
   * @param args the folder
   * @throws IOException when a jar cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of(args[0]), "rollgate-*.jar")) {
      for (Path jar : jars) {
        Jar.read(jar).linked().write(jar);
      }
    }
  }
}
