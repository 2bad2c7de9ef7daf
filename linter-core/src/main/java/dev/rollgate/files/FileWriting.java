package dev.rollgate.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes several files so that all of them change or none: first every new text goes into a file
 * beside its target, then all are moved into place. A file that changed since it was read stops the
 * whole.
 */
public final class FileWriting {

  private FileWriting() {}

  /**
   * A text that replaces another.
   *
   * @param path the file; a link is followed and stays a link
   * @param before what the file holds now
   * @param after what it shall hold
   */
  public record Replacement(Path path, String before, String after) {}

  /**
   * Replaces the texts.
   *
   * @throws IOException when any file could not be written; the files are then as they were before,
   *     and the message says which one failed and why
   */
  public static void write(List<Replacement> replacements) throws IOException {
    List<Staged> staged = new ArrayList<>();
    List<Staged> moved = new ArrayList<>();
    try {
      for (Replacement replacement : replacements) {
        staged.add(stage(replacement));
      }
      for (Staged file : staged) {
        requireUnchanged(file.target(), file.replacement());
        move(file.temporary(), file.target());
        moved.add(file);
      }
    } catch (IOException e) {
      restore(moved, e);
      throw e;
    } finally {
      for (Staged file : staged) {
        Files.deleteIfExists(file.temporary());
      }
    }
  }

  private record Staged(Replacement replacement, Path target, Path temporary) {}

  private static Staged stage(Replacement replacement) throws IOException {
    Path target = replacement.path().toRealPath();
    requireUnchanged(target, replacement);
    if (!Files.isWritable(target)) {
      throw new IOException(replacement.path() + ": the file is read-only");
    }
    return new Staged(replacement, target, temporary(target, replacement.after()));
  }

  private static Path temporary(Path target, String text) throws IOException {
    Path folder = target.getParent();
    Path temporary = Files.createTempFile(folder, ".rollgate-", ".tmp");
    try {
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      PosixFileAttributeView from =
          Files.getFileAttributeView(target, PosixFileAttributeView.class);
      if (from != null) {
        Files.setPosixFilePermissions(temporary, from.readAttributes().permissions());
      }
      return temporary;
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static void requireUnchanged(Path target, Replacement replacement) throws IOException {
    byte[] now = Files.readAllBytes(target);
    if (!Arrays.equals(now, replacement.before().getBytes(StandardCharsets.UTF_8))) {
      throw new IOException(replacement.path() + ": the file changed while it was being fixed");
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void restore(List<Staged> moved, IOException cause) {
    for (Staged file : moved) {
      try {
        move(temporary(file.target(), file.replacement().before()), file.target());
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }
}
