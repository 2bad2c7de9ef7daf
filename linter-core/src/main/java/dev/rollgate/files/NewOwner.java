package dev.rollgate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/**
 * Owner or group of a file changed with its text: only some may give files away.
 *
 * @param file as the user knows it
 * @param before owner and group of the old file
 * @param after those of the file that took its place
 */
public record NewOwner(String file, String before, String after) {

  /** What changes when a file takes the place of another. */
  static Optional<NewOwner> of(String file, Path before, Path after) throws IOException {
    if (!before.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Optional.empty();
    }
    NewOwner owner = new NewOwner(file, owner(before), owner(after));
    return Optional.of(owner).filter(o -> !o.before.equals(o.after));
  }

  private static String owner(Path path) throws IOException {
    PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
    return attributes.owner().getName() + ":" + attributes.group().getName();
  }

  /** What to tell the user. */
  public String describe() {
    return "%s now belongs to %s: %s could not be kept".formatted(file, after, before);
  }
}
