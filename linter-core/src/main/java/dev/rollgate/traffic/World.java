package dev.rollgate.traffic;

import dev.rollgate.kube.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Of which kinds everything that is deployed is in the input, so that what is absent there is
 * missing.
 *
 * @param closed what counts for a kind that is no exception
 * @param exceptions the kinds for which the opposite counts
 */
public record World(boolean closed, Set<Kind> exceptions) {

  /** Everything may live elsewhere. */
  public static final World OPEN = new World(false, Set.of());

  /** Nothing lives elsewhere. */
  public static final World CLOSED = new World(true, Set.of());

  /** Copies the set. */
  public World {
    exceptions = Set.copyOf(exceptions);
  }

  /** The same world but for one kind. */
  public World with(Kind kind, boolean closedForKind) {
    Set<Kind> others = EnumSet.noneOf(Kind.class);
    others.addAll(exceptions);
    if (closedForKind == closed) {
      others.remove(kind);
    } else {
      others.add(kind);
    }
    return new World(closed, others);
  }

  /** Whether no object of this kind lives elsewhere. */
  public boolean isClosed(Kind kind) {
    return closed != exceptions.contains(kind);
  }

  /** Whether no object of any of these kinds lives elsewhere. */
  public boolean isClosed(Predicate<Kind> kinds) {
    return Arrays.stream(Kind.values()).filter(kinds).allMatch(this::isClosed);
  }
}
