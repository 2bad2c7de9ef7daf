package dev.rollgate.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * In what roots become a finding shows, whose place is where it is written.
 *
 * @param roots the names of the roots, sorted
 * @param of how many roots take what is written there, whether they show the finding or not
 * @param path where in the object it shows, for a text that does not tell, such as an operation of
 *     a patch
 * @param files names of the files that say something of the objects where it shows
 * @param excerpt the lines of the first root's objects where it shows
 */
public record RenderedIn(
    List<String> roots, int of, Optional<String> path, Set<String> files, String excerpt) {

  /** Copies the collections. */
  public RenderedIn {
    roots = List.copyOf(roots);
    files = Set.copyOf(files);
  }

  /** More names would hide what the finding says; reports for programs have them all. */
  private static final int MAX_NAMES = 3;

  /** Whether one of these roots shows it. */
  boolean isInAny(Set<String> names) {
    return roots.stream().anyMatch(names::contains);
  }

  /** For people: {@code 2 of 3 roots: overlays/prod, overlays/test}. */
  public String describe() {
    String names = String.join(", ", roots.subList(0, Math.min(MAX_NAMES, roots.size())));
    String more =
        roots.size() > MAX_NAMES ? " and %s more".formatted(roots.size() - MAX_NAMES) : "";
    return of == 1 ? names : "%s of %s roots: %s%s".formatted(roots.size(), of, names, more);
  }
}
