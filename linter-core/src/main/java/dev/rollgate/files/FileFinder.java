package dev.rollgate.files;

import dev.rollgate.files.FoundFile.Way;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Finds the manifests below the paths that a user names. A file that is named is taken as it is; a
 * folder is searched for {@code .yaml}, {@code .yml} and {@code .json} files, without {@code .git},
 * {@code node_modules}, {@code target}, linked folders, and what {@code .gitignore} files exclude.
 */
public final class FileFinder {

  private static final Set<String> SKIPPED_FOLDERS = Set.of(".git", "node_modules", "target");

  /** The configuration and the baseline: no manifests, though they end as such. */
  private static final Set<String> OWN_FILES = Set.of("rollgate.yaml", ".rollgate-baseline.json");

  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private final Path workingDirectory;
  private final Globs excluded;
  private final Predicate<Path> alsoExcluded;

  /**
   * @param workingDirectory what relative paths start from
   * @param excludes globs; one with a slash is matched against a file's path as shown and against
   *     its path below the folder that is searched, one without against the name of the file or of
   *     any folder above it
   * @throws java.util.regex.PatternSyntaxException when a glob is none
   */
  public FileFinder(Path workingDirectory, List<String> excludes) {
    this(workingDirectory, excludes, path -> false);
  }

  /**
   * The same.
   *
   * @param alsoExcluded further files and folders to leave out, by their whole paths
   */
  public FileFinder(Path workingDirectory, List<String> excludes, Predicate<Path> alsoExcluded) {
    this.workingDirectory = workingDirectory;
    this.excluded = new Globs(excludes);
    this.alsoExcluded = alsoExcluded;
  }

  /**
   * The files below the arguments, each once, sorted within each argument.
   *
   * @throws NoSuchInputException when an argument names nothing
   * @throws IOException when a folder cannot be listed
   */
  public List<FoundFile> find(List<String> arguments) throws NoSuchInputException, IOException {
    return find(arguments, LeftOut.Observer.NONE);
  }

  /** The same; the observer is told what is left out. */
  public List<FoundFile> find(List<String> arguments, LeftOut.Observer observer)
      throws NoSuchInputException, IOException {
    List<FoundFile> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    Set<Path> places = places(arguments);
    for (String argument : arguments) {
      Path path = resolve(argument);
      if (Files.isDirectory(path)) {
        Path folder = identity(path);
        // A link that is named is meant; a walk would take it for a file.
        Below below = below(argument, Files.isSymbolicLink(path) ? folder : path, observer);
        if (arguments.size() == 1 && !below.linked()) {
          // A folder alone holds a file twice, or one from outside, only by a link.
          return below.files();
        }
        for (FoundFile file : below.files()) {
          Path identity = identity(file.path());
          if (seen.add(identity)) {
            boolean inside =
                identity.startsWith(folder) || places.stream().anyMatch(identity::startsWith);
            found.add(inside ? file : new FoundFile(file.name(), file.path(), Way.OUTSIDE));
          }
        }
      } else if (isExcluded(argument)) {
        observer.leftOut(() -> argument, LeftOut.EXCLUDED);
      } else if (seen.add(identity(path))) {
        found.add(new FoundFile(argument, path, Way.NAMED));
      }
    }
    return found;
  }

  /** What the arguments name, behind links. */
  private Set<Path> places(List<String> arguments) throws NoSuchInputException {
    Set<Path> places = new HashSet<>();
    for (String argument : arguments) {
      places.add(identity(resolve(argument)));
    }
    return places;
  }

  private Path resolve(String argument) throws NoSuchInputException {
    try {
      Path path = workingDirectory.resolve(argument);
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Such a path names nothing either.
    }
    throw new NoSuchInputException(argument);
  }

  private static Path identity(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /**
   * What a folder holds.
   *
   * @param linked whether any of the files is a link
   */
  private record Below(List<FoundFile> files, boolean linked) {}

  private Below below(String argument, Path folder, LeftOut.Observer observer) throws IOException {
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
                dir.equals(folder)
                    ? Optional.empty()
                    : whyNotEntered(argument, folder, dir, ignored);
            if (reason.isPresent()) {
              observer.leftOut(() -> shown(argument, folder, dir) + "/", reason.get());
              return FileVisitResult.SKIP_SUBTREE;
            }
            observer.entered(dir);
            ignored.enter(dir);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Optional<LeftOut> reason = whyNotTaken(argument, folder, file, attributes, ignored);
            if (reason.isPresent()) {
              observer.leftOut(() -> shown(argument, folder, file), reason.get());
            } else {
              found.add(new FoundFile(shown(argument, folder, file), file, Way.BELOW));
              linked.compareAndSet(false, attributes.isSymbolicLink());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Reading it will fail in the same way, and be reported with the file's name.
            found.add(new FoundFile(shown(argument, folder, file), file, Way.BELOW));
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort((a, b) -> a.name().compareTo(b.name()));
    return new Below(found, linked.get());
  }

  private Optional<LeftOut> whyNotEntered(
      String argument, Path folder, Path dir, IgnoreFiles ignored) {
    if (SKIPPED_FOLDERS.contains(String.valueOf(dir.getFileName()))) {
      return Optional.of(LeftOut.FOREIGN_FOLDER);
    }
    if (ignored.ignores(dir, true)) {
      return Optional.of(LeftOut.IGNORED);
    }
    return isExcluded(argument, folder, dir) ? Optional.of(LeftOut.EXCLUDED) : Optional.empty();
  }

  private Optional<LeftOut> whyNotTaken(
      String argument,
      Path folder,
      Path file,
      BasicFileAttributes attributes,
      IgnoreFiles ignored) {
    if (!hasEnding(file)) {
      return Optional.of(LeftOut.OTHER_ENDING);
    }
    if (OWN_FILES.contains(String.valueOf(file.getFileName()))) {
      return Optional.of(LeftOut.OWN);
    }
    if (!attributes.isRegularFile() && !isLinkToFile(file, attributes)) {
      return Optional.of(LeftOut.NO_FILE);
    }
    if (ignored.ignores(file, false)) {
      return Optional.of(LeftOut.IGNORED);
    }
    return isExcluded(argument, folder, file) ? Optional.of(LeftOut.EXCLUDED) : Optional.empty();
  }

  /** A link to a file counts as one, a dangling link too: it is reported as unreadable. */
  private static boolean isLinkToFile(Path file, BasicFileAttributes attributes) {
    return attributes.isSymbolicLink() && !Files.isDirectory(file);
  }

  /** Whether a file in a folder is taken for a manifest, by its name alone. */
  public static boolean hasEnding(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static String shown(String argument, Path folder, Path file) {
    String relative = folder.relativize(file).toString().replace('\\', '/');
    if (relative.isEmpty()) {
      return argument;
    }
    if (argument.equals(".") || argument.equals("./")) {
      return relative;
    }
    return argument.endsWith("/") ? argument + relative : argument + "/" + relative;
  }

  private boolean isExcluded(String argument, Path folder, Path path) {
    return isExcluded(shown(argument, folder, path))
        || isExcluded(folder.relativize(path).toString())
        || alsoExcluded.test(path);
  }

  private boolean isExcluded(String name) {
    if (excluded.isEmpty()) {
      return false;
    }
    Path path = workingDirectory.getFileSystem().getPath(name).normalize();
    return excluded.matchesItself(path);
  }
}
