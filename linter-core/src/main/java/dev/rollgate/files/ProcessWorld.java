package dev.rollgate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The processes that this one sees. Files lie on volumes that several machines and containers
 * share, and what is a dead process here may be a living one there.
 */
final class ProcessWorld {

  /** Eight digits, which are others for processes that do not see this one. */
  static final String MARK =
      HexFormat.of().toHexDigits((boot() + " " + namespace() + " " + user()).hashCode());

  private ProcessWorld() {}

  /** The machine, since it was started: the first namespace has the same name on each. */
  private static String boot() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
    } catch (IOException e) {
      return "";
    }
  }

  private static String namespace() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    } catch (IOException e) {
      return "";
    }
  }

  /** A system may hide the processes of others. */
  private static String user() {
    return System.getProperty("user.name", "");
  }
}
