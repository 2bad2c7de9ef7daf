package dev.rollgate.files;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that whoever started the program opened for it, such as a log behind {@code >>}. It is
 * written to and never replaced: what it holds is not the program's own.
 *
 * @param number 1 is standard output, 2 standard error
 * @param path a name of it
 */
public record OpenDescriptor(int number, Path path) {

  private static final Path PROC = Path.of("/proc/self/fd");
  private static final Path DEV = Path.of("/dev/fd");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private static final int STANDARD_INPUT = 0;
  private static final int STANDARD_OUTPUT = 1;
  private static final int STANDARD_ERROR = 2;

  /**
   * The one that a path names.
   *
   * @param path behind the links that lead to a name such as {@code /proc/self/fd/1}
   */
  public static Optional<OpenDescriptor> of(Path path) {
    Path folder = path.getParent();
    String name = String.valueOf(path.getFileName());
    return folder != null
            && NUMBER.matcher(name).matches()
            && (isReal(PROC, folder) || isReal(DEV, folder))
        ? Optional.of(new OpenDescriptor(Integer.parseInt(name), path))
        : Optional.empty();
  }

  private static boolean isReal(Path descriptors, Path folder) {
    try {
      return descriptors.toRealPath().equals(folder);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it is standard output. */
  public boolean isOutput() {
    return number == STANDARD_OUTPUT;
  }

  /** Whether it is standard error. */
  public boolean isError() {
    return number == STANDARD_ERROR;
  }

  /** Writes behind what is there. */
  void write(byte[] bytes) throws IOException {
    switch (number) {
      case STANDARD_INPUT -> throw new IOException("standard input is no place to write to");
      // Its name would open it anew, at its beginning; some things behind it have no name at all.
      case STANDARD_OUTPUT -> new FileOutputStream(FileDescriptor.out).write(bytes);
      case STANDARD_ERROR -> new FileOutputStream(FileDescriptor.err).write(bytes);
      default -> Files.write(path, bytes, StandardOpenOption.APPEND);
    }
  }
}
