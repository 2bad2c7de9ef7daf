package dev.rollgate.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Writes files that are there whole or not at all, such as reports. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a text as a file's only content, in UTF-8, and makes the folders above it. A link is
   * followed and stays a link, also one to a file that is yet to be made, and a file keeps its mode
   * and owner; a device, a pipe or what is open already is written to directly.
   *
   * @throws IOException when that cannot be done; the message says why, without the file's name,
   *     and a file that was there is as it was
   */
  public static void write(Path path, String text) throws IOException {
    try {
      write(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw new IOException("a folder on the way to it is a file, or a link that leads nowhere", e);
    } catch (IOException e) {
      throw new IOException(FileProblem.reason(e), e);
    }
  }

  /**
   * The same, for messages that stand alone.
   *
   * @param name the file's, as the user knows it; the message begins with it
   * @throws IOException when that cannot be done, and a file that was there is as it was
   */
  public static void write(String name, Path path, String text) throws IOException {
    try {
      write(path, text);
    } catch (IOException e) {
      throw new IOException("%s could not be written: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static void write(Path path, byte[] bytes) throws IOException {
    Path target = Destination.of(path);
    Optional<OpenDescriptor> open = OpenDescriptor.of(target);
    if (open.isPresent()) {
      open.get().write(bytes);
      return;
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Files.write(target, bytes, StandardOpenOption.WRITE);
      return;
    }
    if (Files.exists(target)) {
      Successor.requireWritable(target);
    }
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
      SideFiles.sweep(folder);
    }
    UntilDone.run(() -> replace(target, bytes));
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    Path unfinished = unfinished(target);
    try {
      if (Files.exists(target)) {
        Successor.write(unfinished, target, bytes);
      } else {
        Files.write(unfinished, bytes);
      }
      move(unfinished, target);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * An empty file beside the target, with the rights that new files have: temporary ones have less.
   */
  private static Path unfinished(Path target) throws IOException {
    for (int i = 0; ; i++) {
      try {
        return Files.createFile(target.resolveSibling(SideFiles.PREFIX + i));
      } catch (FileAlreadyExistsException e) {
        // Left by a run that was killed; the next number is free.
      }
    }
  }

  /** Puts a file in the place of another, at once where the file system can. */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
