package dev.rollgate.api;

import dev.rollgate.lint.FixResult;
import java.io.IOException;
import java.util.List;

/** What the fixer made of files and texts, before anything is written. */
public final class Repair {

  private final FixResult result;
  private final Write write;

  /** Puts the new texts of files into place. */
  interface Write {
    void run() throws IOException;
  }

  Repair(FixResult result, Write write) {
    this.result = result;
    this.write = write;
  }

  /** The fixes that were made, those that were not and why, and what the rules still find. */
  public FixResult result() {
    return result;
  }

  /** The files and texts that are not as before, with their new text. */
  public List<Manifest> changed() {
    return result.changed().stream()
        .map(file -> new Manifest(file.after().name(), file.after().text()))
        .toList();
  }

  /**
   * Writes the files that changed: all of them or none. Texts that were given are not written.
   *
   * @throws IOException when one could not be written or changed since it was read; it tells which
   */
  public void write() throws IOException {
    write.run();
  }
}
