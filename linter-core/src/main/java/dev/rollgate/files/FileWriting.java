package dev.rollgate.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes several files so that all of them change or none. First every new text goes into a file
 * beside its target, and every old file gets a second name there; only then the new ones are moved
 * into place. So nothing that needs space on the disk is left to do once a file has changed, and
 * what goes back is the old file itself. A file that changed since it was read stops the whole. A
 * signal that ends the program waits until all is done.
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
   * @throws IOException when any file could not be written; the message says which one and why, and
   *     that all are as they were before, or which ones are not and where their old text is
   */
  public static void write(List<Replacement> replacements) throws IOException {
    UntilDone.run(() -> writeAll(replacements));
  }

  private static void writeAll(List<Replacement> replacements) throws IOException {
    List<Staged> staged = new ArrayList<>();
    List<Staged> moved = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    try {
      for (Replacement replacement : replacements) {
        staged.add(stage(replacement));
      }
      for (Staged file : staged) {
        requireUnchanged(file.target(), file.replacement());
        WholeFile.move(file.after(), file.target());
        moved.add(file);
      }
    } catch (IOException e) {
      moved.forEach(file -> putBack(file, lost));
      String state = lost.isEmpty() ? "no file was changed" : String.join(", ", lost);
      throw new IOException(state + ": " + reason(e), e);
    } finally {
      for (Staged file : staged) {
        Files.deleteIfExists(file.after());
        if (lost.isEmpty()) {
          Files.deleteIfExists(file.before());
        }
      }
    }
  }

  /**
   * A file that is ready to be changed.
   *
   * @param target the file itself, behind links
   * @param before its old text under another name
   * @param after its new text under another name
   */
  private record Staged(Replacement replacement, Path target, Path before, Path after) {}

  private static Staged stage(Replacement replacement) throws IOException {
    Path target = replacement.path().toRealPath();
    requireUnchanged(target, replacement);
    if (!Files.isWritable(target)) {
      throw new FileSystemException(replacement.path().toString(), null, "the file is read-only");
    }
    Path after = beside(target, ".tmp");
    try {
      Files.write(after, replacement.after().getBytes(StandardCharsets.UTF_8));
      Permissions.copy(target, after);
      return new Staged(replacement, target, secondName(target), after);
    } catch (IOException e) {
      Files.deleteIfExists(after);
      // A full disk is told without the name of any file.
      throw e instanceof FileSystemException
          ? e
          : new FileSystemException(replacement.path().toString(), null, e.getMessage());
    }
  }

  /** Another name of the same file, or a copy where the file system has no such thing. */
  private static Path secondName(Path target) throws IOException {
    Path name = beside(target, ".old");
    Files.delete(name);
    try {
      return Files.createLink(name, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      return Files.copy(target, name, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static Path beside(Path target, String suffix) throws IOException {
    return Files.createTempFile(target.getParent(), SideFiles.PREFIX, suffix);
  }

  private static void requireUnchanged(Path target, Replacement replacement) throws IOException {
    byte[] now = Files.readAllBytes(target);
    if (!Arrays.equals(now, replacement.before().getBytes(StandardCharsets.UTF_8))) {
      throw new FileSystemException(
          replacement.path().toString(), null, "the file changed while it was being fixed");
    }
  }

  private static void putBack(Staged file, List<String> lost) {
    try {
      WholeFile.move(file.before(), file.target());
    } catch (IOException e) {
      lost.add(
          "%s was changed and could not be put back, its old text is in %s"
              .formatted(file.replacement().path(), kept(file)));
    }
  }

  /** The old text, under a name that no later run takes for a leftover if that can be. */
  private static Path kept(Staged file) {
    Path kept = file.target().resolveSibling(file.target().getFileName() + ".rollgate-old");
    try {
      return Files.move(file.before(), kept);
    } catch (IOException e) {
      return file.before();
    }
  }

  private static String reason(IOException e) {
    boolean told = e instanceof FileSystemException f && f.getReason() != null;
    String message = String.valueOf(e.getMessage());
    return told ? message : message + " (" + e.getClass().getSimpleName() + ")";
  }
}
