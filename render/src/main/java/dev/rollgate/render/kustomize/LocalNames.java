package dev.rollgate.render.kustomize;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells names of local files from what Kustomize would fetch. */
final class LocalNames {

  /** All that any version of Kustomize takes for a repository or an address. */
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?:git::|gh:|git@|[a-z][a-z0-9+.-]*:/|[^/\\s@]++@[^/\\s:]++:|(?:www\\.)?github\\.com[/:]).*"
              + "|.*(?:[?&](?:ref|version)=|\\.git(?:$|[/?])|_git/).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private LocalNames() {}

  /** Whether Kustomize would go to the network for an entry, even if a folder has the same name. */
  static boolean isRemote(String written) {
    return REMOTE.matcher(written).matches();
  }

  /** The file or folder of a name; empty for a whole path, which leads out of any copy. */
  static Optional<Path> resolve(Path folder, String written) {
    try {
      Path path = Path.of(written);
      return path.isAbsolute() ? Optional.empty() : Optional.of(folder.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
