package dev.rollgate.files;

import dev.rollgate.files.FoundFile.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the manifests below the paths that a user names. A file that is named is taken as it is; a
 * folder is searched for {@code .yaml}, {@code .yml} and {@code .json} files, without {@code .git},
 * {@code node_modules}, {@code target}, linked folders, and what {@code .gitignore} files exclude.
 */
public final class FileFinder {

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
    List<Place> places = new ArrayList<>();
    for (String argument : arguments) {
      Path path = resolve(argument);
      places.add(new Place(argument, path, identity(path)));
    }
    List<FoundFile> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Place place : places) {
      if (Files.isDirectory(place.path())) {
        FolderSearch search = search(place);
        FolderSearch.Below below = search.find(observer);
        if (places.size() == 1 && !below.linked()) {
          // A folder alone holds a file twice, or one from outside, only by a link.
          return below.files();
        }
        for (FoundFile file : below.files()) {
          Path real = file.real();
          if (seen.add(real)) {
            boolean isLink = !real.equals(search.real(file.path()));
            Way way = isLink ? way(real, places) : Way.BELOW;
            found.add(new FoundFile(file.name(), file.path(), real, way));
          }
        }
      } else if (isExcluded(place.argument())) {
        observer.leftOut(place::argument, LeftOut.EXCLUDED);
      } else if (seen.add(place.identity())) {
        found.add(new FoundFile(place.argument(), place.path(), place.identity(), Way.NAMED));
      }
    }
    return found;
  }

  /**
   * What an argument names.
   *
   * @param identity the same for all names of it
   */
  private record Place(String argument, Path path, Path identity) {

    /** The folder to search: a link that is named is meant, and a walk would take it for a file. */
    Path folder() {
      return Files.isSymbolicLink(path) ? identity : path;
    }
  }

  private FolderSearch search(Place place) {
    return new FolderSearch(
        place.argument(), place.folder(), place.identity(), this::isExcluded, alsoExcluded);
  }

  /** How the arguments reach a file to which a link leads. */
  private Way way(Path file, List<Place> places) {
    Way way = Way.OUTSIDE;
    for (Place place : places) {
      if (file.startsWith(place.identity())) {
        if (takes(place, file)) {
          return Way.BELOW;
        }
        way = Way.EXCLUDED;
      }
    }
    return way;
  }

  private boolean takes(Place place, Path file) {
    return Files.isDirectory(place.path())
        ? !search(place).excludes(place.identity().relativize(file))
        : !isExcluded(place.argument());
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

  /** Where a path leads, or itself if that is nowhere: the same for all names of a file. */
  static Path identity(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Whether a file in a folder is taken for a manifest, by its name alone. */
  public static boolean hasEnding(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private boolean isExcluded(String name) {
    if (excluded.isEmpty()) {
      return false;
    }
    Path path = workingDirectory.getFileSystem().getPath(name).normalize();
    return excluded.matchesItself(path);
  }
}
