package dev.rollgate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The file that will take another's place: another text, and all else as it was. */
final class Successor {

  private static final Set<PosixFilePermission> WRITING =
      EnumSet.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private static final int SET_ID = 06000;
  private static final int STICKY = 01000;

  private Successor() {}

  /**
   * Root may write to every file; one that nobody shall write to is meant to stay all the same.
   *
   * @throws IOException when the file is read-only for this process, or for everybody
   */
  static void requireWritable(Path target) throws IOException {
    if (!Files.isWritable(target) || isReadOnlyForAll(target)) {
      throw new IOException("the file is read-only");
    }
  }

  private static boolean isReadOnlyForAll(Path target) throws IOException {
    return target.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Collections.disjoint(Files.getPosixFilePermissions(target), WRITING);
  }

  /**
   * Writes it.
   *
   * @param successor a file that may be replaced
   * @param target a file itself, no link
   * @throws IOException when that cannot be done, or the successor could not take the place; it may
   *     then be half written
   */
  static void write(Path successor, Path target, byte[] text) throws IOException {
    // A copy has all that Java has no names for too, such as lists of who may do what.
    Files.copy(
        target, successor, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Files.write(successor, text, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    if (target.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      restore(successor, target);
      requireReplaceable(successor, target);
    }
  }

  private static void restore(Path successor, Path target) throws IOException {
    if (!isAlike("gid", successor, target)) {
      // A copy gets owner and group together or neither; the group alone may be allowed.
      giveToGroup(successor, Files.getAttribute(target, "unix:gid"));
    }
    // A copy that another owns gets no mode of the old one's, and writing takes set-id bits away:
    // they belong to an owner, and go with no other.
    int mode = (int) Files.getAttribute(target, "unix:mode");
    boolean isSameOwner = isAlike("uid", successor, target) && isAlike("gid", successor, target);
    int wanted = isSameOwner ? mode : mode & ~SET_ID;
    if (wanted != (int) Files.getAttribute(successor, "unix:mode")) {
      Files.setAttribute(successor, "unix:mode", wanted);
    }
  }

  /**
   * Asked before the target gets a second name: who may not replace it could not take that away
   * either. Who owns the target, or may make a file that its owner owns, may do both.
   */
  private static void requireReplaceable(Path successor, Path target) throws IOException {
    Path folder = target.resolveSibling(".");
    boolean isSticky = ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
    if (isSticky && !isAlike("uid", successor, target) && !isAlike("uid", successor, folder)) {
      throw new IOException(
          "its folder is sticky: only who owns the file or the folder may replace the file");
    }
  }

  private static boolean isAlike(String attribute, Path a, Path b) throws IOException {
    String name = "unix:" + attribute;
    return Files.getAttribute(a, name).equals(Files.getAttribute(b, name));
  }

  private static void giveToGroup(Path file, Object group) {
    try {
      Files.setAttribute(file, "unix:gid", group);
    } catch (IOException e) {
      // It stays with the group of new files.
    }
  }
}
