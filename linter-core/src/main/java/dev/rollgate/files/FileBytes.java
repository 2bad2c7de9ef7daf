package dev.rollgate.files;

import dev.rollgate.yaml.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Reads files that somebody else may write to at the same time: what is read is a file as it was at
 * one moment, or it is told that it does not hold still.
 */
public class FileBytes {

  /** Who saves a file is done with it soon; a log that ends as a manifest does never is. */
  private static final int ATTEMPTS = 3;

  /** Their files say that they are empty, and some never end, or wait for what does not come. */
  private static final Set<String> OF_THE_SYSTEM =
      Set.of("cgroup", "cgroup2", "debugfs", "proc", "sysfs", "tracefs");

  private final int limit;

  /** Reads files of any size that may be read as manifests too. */
  public FileBytes() {
    this(Limits.DEFAULT.maxChars());
  }

  /**
   * @param limit a file with more bytes is not read, whatever size it claims
   */
  public FileBytes(int limit) {
    this.limit = limit;
  }

  /**
   * The bytes of a regular file, behind links.
   *
   * @throws IOException when it cannot be read
   */
  public byte[] read(Path path) throws IOException {
    BasicFileAttributes before = attributes(path);
    for (int i = 0; i < ATTEMPTS; i++) {
      byte[] bytes = content(path, before);
      BasicFileAttributes after = attributes(path);
      if (isSame(before, after)) {
        return bytes;
      }
      before = after;
    }
    throw problem(path, "the file keeps changing while it is read");
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  private byte[] content(Path path, BasicFileAttributes attributes) throws IOException {
    if (attributes.isDirectory()) {
      // One that could be listed would not be among the files.
      throw Files.isReadable(path)
          ? problem(path, "the folder cannot be listed")
          : new AccessDeniedException(path.toString());
    }
    if (!attributes.isRegularFile()) {
      throw problem(path, "not a regular file");
    }
    if (attributes.size() > limit) {
      throw tooLarge(path);
    }
    if (attributes.size() == 0 && OF_THE_SYSTEM.contains(Files.getFileStore(path).type())) {
      throw problem(path, "not a regular file");
    }
    try (InputStream in = open(path)) {
      byte[] bytes = in.readNBytes((int) attributes.size() + 1);
      if (bytes.length <= attributes.size()) {
        return bytes;
      }
      // It has grown, or is of a file system that does not tell sizes.
      byte[] rest = in.readNBytes(limit + 1 - bytes.length);
      if (bytes.length + rest.length > limit) {
        throw tooLarge(path);
      }
      byte[] all = Arrays.copyOf(bytes, bytes.length + rest.length);
      System.arraycopy(rest, 0, all, bytes.length, rest.length);
      return all;
    }
  }

  /** Tests let something happen to the file here. */
  InputStream open(Path path) throws IOException {
    return Files.newInputStream(path);
  }

  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime())
        && Objects.equals(before.fileKey(), after.fileKey());
  }

  private IOException tooLarge(Path path) {
    return problem(path, String.format(Locale.ROOT, "the file has more than %,d bytes", limit));
  }

  private static IOException problem(Path path, String reason) {
    return new FileSystemException(path.toString(), null, reason);
  }
}
