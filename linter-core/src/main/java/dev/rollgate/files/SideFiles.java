package dev.rollgate.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that writing puts beside others for a moment. Their names tell which process made them,
 * and among which processes it was seen, so that what a killed one left can be taken away later.
 */
public final class SideFiles {

  /** Names begin so; behind it stand numbers that no other file of the process has. */
  static final String PREFIX =
      ".rollgate-" + ProcessWorld.MARK + "-" + ProcessHandle.current().pid() + "-";

  private static final Pattern NAME =
      Pattern.compile("\\.rollgate-([0-9a-f]{8})-([0-9]{1,18})-[0-9]++(?:\\.tmp|\\.old)?");

  /** How far the clocks of processes and of files may be apart. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  /** Writing takes seconds; who cannot be seen is given far more. */
  private static final Duration LONG = Duration.ofDays(1);

  private SideFiles() {}

  /** Takes away what killed processes left beside these files; what cannot be is left there. */
  public static void sweepBeside(Collection<Path> files) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path file : files) {
      try {
        folders.add(file.toRealPath().getParent());
      } catch (IOException e) {
        // It is gone, and with it the reason to look there.
      }
    }
    folders.forEach(SideFiles::sweep);
  }

  /** The same for one folder. */
  static void sweep(Path folder) {
    sweep(folder, Instant.now());
  }

  /** The same at a time that tests choose. */
  static void sweep(Path folder, Instant now) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".rollgate-*")) {
      for (Path file : left) {
        if (isLeft(file, now)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They hinder nobody; another run may be able to.
    }
  }

  private static boolean isLeft(Path file, Instant now) throws IOException {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!name.group(1).equals(ProcessWorld.MARK)) {
      return made(file).plus(LONG).isBefore(now);
    }
    Optional<ProcessHandle> maker = ProcessHandle.of(Long.parseLong(name.group(2)));
    if (maker.isEmpty()) {
      return true;
    }
    // Numbers of processes come again; in containers the first one is always 1.
    Optional<Instant> start = maker.get().info().startInstant();
    return start.isPresent() && made(file).plus(SLACK).isBefore(start.get());
  }

  /** When it got its name: a second name of an old file keeps the time of its content. */
  private static Instant made(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant()
        : Instant.now();
  }
}
