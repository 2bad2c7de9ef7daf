package dev.rollgate.run;

import java.nio.file.Path;
import java.util.Set;

/**
 * Files and folders that somebody changed.
 *
 * @param files all of them; a manifest among them that is not there counts as taken away
 * @param removed those that count as taken away even if a file of that name still lies there, as
 *     after {@code git rm --cached}
 */
public record Changed(Set<Path> files, Set<Path> removed) {

  /** Copies the sets. */
  public Changed {
    files = Set.copyOf(files);
    removed = Set.copyOf(removed);
  }

  /** Files and folders of which what lies there tells whether they were taken away. */
  public static Changed of(Set<Path> files) {
    return new Changed(files, Set.of());
  }
}
