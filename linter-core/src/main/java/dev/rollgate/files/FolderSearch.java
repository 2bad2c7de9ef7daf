package dev.rollgate.files;

import dev.rollgate.files.FoundFile.Way;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** A search for manifests through one folder that a user names. */
final class FolderSearch {

  private static final Set<String> SKIPPED_FOLDERS = Set.of(".git", "node_modules", "target");

  /** The configuration and the baseline: no manifests, though they end as such. */
  private static final Set<String> OWN_FILES = Set.of("rollgate.yaml", ".rollgate-baseline.json");

  private final String argument;
  private final Path folder;
  private final Path real;
  private final Predicate<String> excludedNames;
  private final Predicate<Path> excludedPaths;

  /**
   * @param argument what the user calls the folder
   * @param folder where it is
   * @param real the same behind all links
   * @param excludedNames whether to leave out a file or folder with this name, as the user will see
   *     it or below the folder
   * @param excludedPaths the same by whole paths
   */
  FolderSearch(
      String argument,
      Path folder,
      Path real,
      Predicate<String> excludedNames,
      Predicate<Path> excludedPaths) {
    this.argument = argument;
    this.folder = folder;
    this.real = real;
    this.excludedNames = excludedNames;
    this.excludedPaths = excludedPaths;
  }

  /**
   * What a folder holds.
   *
   * @param linked whether any of the files is a link
   */
  record Below(List<FoundFile> files, boolean linked) {}

  /** Makes the search; the observer is told what is left out. */
  Below find(LeftOut.Observer observer) throws IOException {
    List<FoundFile> found = new ArrayList<>();
    AtomicBoolean linked = new AtomicBoolean();
    IgnoreFiles ignored = new IgnoreFiles(folder);
    Files.walkFileTree(
        folder,
        Set.<FileVisitOption>of(),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            Optional<LeftOut> reason =
                dir.equals(folder) ? Optional.empty() : whyNotEntered(dir, ignored);
            if (reason.isPresent()) {
              observer.leftOut(() -> shown(dir) + "/", reason.get());
              return FileVisitResult.SKIP_SUBTREE;
            }
            observer.entered(dir);
            ignored.enter(dir);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Optional<LeftOut> reason = whyNotTaken(file, attributes, ignored);
            if (reason.isPresent()) {
              observer.leftOut(() -> shown(file), reason.get());
            } else {
              boolean isLink = attributes.isSymbolicLink();
              Path target = isLink ? FileFinder.identity(file) : real(file);
              found.add(new FoundFile(shown(file), file, target, Way.BELOW));
              linked.compareAndSet(false, isLink);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Reading it will fail in the same way, and be reported with the file's name.
            found.add(new FoundFile(shown(file), file, real(file), Way.BELOW));
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort((a, b) -> a.name().compareTo(b.name()));
    return new Below(found, linked.get());
  }

  /** Where a file of the folder is if it is no link itself: links to folders are not followed. */
  Path real(Path file) {
    return folder.equals(real) ? file : real.resolve(folder.relativize(file));
  }

  /**
   * Whether something excludes a file in the folder, whatever its name ends with.
   *
   * @param name from the folder on, without links
   */
  boolean excludes(Path name) {
    IgnoreFiles ignored = new IgnoreFiles(folder);
    Path file = folder.resolve(name);
    Path dir = folder;
    ignored.enter(dir);
    for (Path next : name) {
      dir = dir.resolve(next);
      if (dir.equals(file)) {
        break;
      }
      if (whyNotEntered(dir, ignored).isPresent()) {
        return true;
      }
      ignored.enter(dir);
    }
    return isOwn(file) || ignored.ignores(file, false) || isExcluded(file);
  }

  private Optional<LeftOut> whyNotEntered(Path dir, IgnoreFiles ignored) {
    if (SKIPPED_FOLDERS.contains(String.valueOf(dir.getFileName()))) {
      return Optional.of(LeftOut.FOREIGN_FOLDER);
    }
    if (ignored.ignores(dir, true)) {
      return Optional.of(LeftOut.IGNORED);
    }
    return isExcluded(dir) ? Optional.of(LeftOut.EXCLUDED) : Optional.empty();
  }

  private Optional<LeftOut> whyNotTaken(
      Path file, BasicFileAttributes attributes, IgnoreFiles ignored) {
    if (!FileFinder.hasEnding(file)) {
      return Optional.of(LeftOut.OTHER_ENDING);
    }
    if (isOwn(file)) {
      return Optional.of(LeftOut.OWN);
    }
    if (!attributes.isRegularFile() && !isLinkToFile(file, attributes)) {
      return Optional.of(LeftOut.NO_FILE);
    }
    if (ignored.ignores(file, false)) {
      return Optional.of(LeftOut.IGNORED);
    }
    return isExcluded(file) ? Optional.of(LeftOut.EXCLUDED) : Optional.empty();
  }

  private static boolean isOwn(Path file) {
    return OWN_FILES.contains(String.valueOf(file.getFileName()));
  }

  /** A link to a file counts as one, a dangling link too: it is reported as unreadable. */
  private static boolean isLinkToFile(Path file, BasicFileAttributes attributes) {
    return attributes.isSymbolicLink() && !Files.isDirectory(file);
  }

  private boolean isExcluded(Path path) {
    return excludedNames.test(shown(path))
        || excludedNames.test(folder.relativize(path).toString())
        || excludedPaths.test(path);
  }

  private String shown(Path file) {
    String relative = folder.relativize(file).toString().replace('\\', '/');
    if (relative.isEmpty()) {
      return argument;
    }
    if (argument.equals(".") || argument.equals("./")) {
      return relative;
    }
    return argument.endsWith("/") ? argument + relative : argument + "/" + relative;
  }
}
