package dev.rollgate.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes several files so that all of them change or none. First every new text goes into a file
 * beside its target, and every old file gets a second name there; only then the new ones are moved
 * into place. So nothing that needs space on the disk is left to do once a file has changed, and
 * what goes back is the old file itself. A file that changed since it was read stops the whole, and
 * so does one that another program wrote to at the very moment when it was replaced. A signal that
 * ends the program waits until all is done.
 */
public final class FileWriting {

  private static final String CHANGED = "the file changed while it was being fixed";

  private FileWriting() {}

  /**
   * A text that replaces another. Mode, owner and group stay as far as the process may set them.
   * Other names of the file, hard links, keep the old text: they may lie where nobody asked to
   * write.
   *
   * @param name the file's, as the user knows it
   * @param path where it is, behind all links
   * @param before what the file holds now
   * @param after what it shall hold
   */
  public record Replacement(String name, Path path, String before, String after) {}

  /** Puts a file in the place of another. */
  @FunctionalInterface
  interface Move {

    /** Does it at once. */
    void move(Path from, Path to) throws IOException;
  }

  /**
   * Replaces the texts.
   *
   * @return the files whose owner or group could not be kept
   * @throws IOException when any file could not be written; the message says which one and why, and
   *     that all are as they were before, or which ones are not and where their old text is
   */
  public static List<NewOwner> write(List<Replacement> replacements) throws IOException {
    return write(replacements, WholeFile::move);
  }

  /** The same; tests let something happen to the files when one is moved. */
  static List<NewOwner> write(List<Replacement> replacements, Move move) throws IOException {
    List<NewOwner> owners = new ArrayList<>();
    UntilDone.run(() -> writeAll(replacements, move, owners));
    return owners;
  }

  private static void writeAll(List<Replacement> replacements, Move move, List<NewOwner> owners)
      throws IOException {
    List<Staged> staged = new ArrayList<>();
    List<Staged> moved = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    try {
      for (Replacement replacement : replacements) {
        staged.add(stage(replacement));
      }
      for (Staged file : staged) {
        replace(file, move, moved);
      }
      staged.forEach(file -> file.owner().ifPresent(owners::add));
    } catch (IOException e) {
      moved.forEach(file -> putBack(file, lost));
      String state = lost.isEmpty() ? "no file was changed" : String.join(", ", lost);
      throw new IOException(state + ": " + FileProblem.describe(e), e);
    } finally {
      for (Staged file : staged) {
        discard(file.after());
        if (lost.isEmpty()) {
          discard(file.before());
        }
      }
    }
  }

  /**
   * A file that is ready to be changed.
   *
   * @param before its old text under another name
   * @param after its new text under another name
   * @param owner whose it will be, if that changes
   */
  private record Staged(
      Replacement replacement, Path before, Path after, Optional<NewOwner> owner) {

    Path target() {
      return replacement.path();
    }
  }

  private static Staged stage(Replacement replacement) throws IOException {
    try {
      Path target = replacement.path();
      requireNoLink(target);
      requireText(target, replacement.before());
      Successor.requireWritable(target);
      return stage(replacement, target);
    } catch (IOException e) {
      throw problem(replacement, e);
    }
  }

  private static Staged stage(Replacement replacement, Path target) throws IOException {
    Path after = beside(target, ".tmp");
    try {
      Successor.write(after, target, bytes(replacement.after()));
      Optional<NewOwner> owner = NewOwner.of(replacement.name(), target, after);
      return new Staged(replacement, secondName(target), after, owner);
    } catch (IOException e) {
      discard(after);
      throw e;
    }
  }

  /** Another name of the same file, or a copy where the file system has no such thing. */
  private static Path secondName(Path target) throws IOException {
    Path name = beside(target, ".old");
    Files.delete(name);
    try {
      return Files.createLink(name, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      return copy(target, name);
    }
  }

  private static Path copy(Path target, Path name) throws IOException {
    try {
      return Files.copy(target, name, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      discard(name);
      throw e;
    }
  }

  private static Path beside(Path target, String suffix) throws IOException {
    return Files.createTempFile(target.getParent(), SideFiles.PREFIX, suffix);
  }

  private static void replace(Staged file, Move move, List<Staged> moved) throws IOException {
    Replacement replacement = file.replacement();
    try {
      requireNoLink(file.target());
      requireText(file.target(), replacement.before());
      move.move(file.after(), file.target());
      moved.add(file);
      // Who had the old file open may have written to it until now.
      requireText(file.before(), replacement.before());
    } catch (IOException e) {
      throw problem(replacement, e);
    }
  }

  /** Where a link came up on the way to it, the same text may lie where nobody asked to write. */
  private static void requireNoLink(Path file) throws IOException {
    if (!file.toRealPath().equals(file)) {
      throw new IOException(CHANGED);
    }
  }

  private static void requireText(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    // What is there now may be a pipe, which would be waited for, or larger than memory.
    if (!Files.isRegularFile(file) || !holds(file, bytes(text))) {
      throw new IOException(CHANGED);
    }
  }

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Told with the name of the file that was to be changed, not with that of one beside it. */
  private static IOException problem(Replacement replacement, IOException e) {
    return new FileSystemException(replacement.name(), null, FileProblem.reason(e));
  }

  private static void putBack(Staged file, List<String> lost) {
    try {
      requireText(file.target(), file.replacement().after());
      WholeFile.move(file.before(), file.target());
    } catch (IOException e) {
      lost.add(
          "%s was changed and could not be put back, its old text is in %s"
              .formatted(file.replacement().name(), kept(file)));
    }
  }

  /** The old text, under a name that no later run takes for a leftover if that can be. */
  private static Path kept(Staged file) {
    String name = file.target().getFileName() + ".rollgate-old";
    for (int i = 0; ; i++) {
      try {
        return Files.move(
            file.before(), file.target().resolveSibling(i == 0 ? name : name + "." + i));
      } catch (FileAlreadyExistsException e) {
        // It may be the only old text of an earlier run.
      } catch (IOException e) {
        return file.before();
      }
    }
  }

  /** What cannot be taken away now, the next run takes. */
  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It hinders nobody, and the files themselves are as they shall be.
    }
  }
}
