package dev.rollgate.render;

import dev.rollgate.kube.GivenNamespace;
import java.util.Set;

/**
 * Where objects go.
 *
 * @param namespace the namespace
 * @param toldBy names of the files that say so
 */
public record Destination(GivenNamespace namespace, Set<String> toldBy) {

  /** Nothing says so. */
  public static final Destination UNKNOWN = new Destination(GivenNamespace.UNKNOWN, Set.of());

  /** Copies the set. */
  public Destination {
    toldBy = Set.copyOf(toldBy);
  }
}
