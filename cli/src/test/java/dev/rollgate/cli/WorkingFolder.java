package dev.rollgate.cli;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** An empty folder to write manifests to, and to run the program in. */
abstract class WorkingFolder {

  @TempDir Path folder;

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  Result run(String... args) {
    return runOn("", args);
  }

  /** A run with this standard input. */
  Result runOn(String input, String... args) {
    return new TestProgram(folder, false).run(input, args);
  }
}
