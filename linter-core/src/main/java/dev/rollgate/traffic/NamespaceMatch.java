package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;

/** Whether two objects end up in the same namespace. */
public enum NamespaceMatch {
  /** They state the same, or both state nothing. */
  SAME,
  /** One of them states nothing, or a placeholder: what applies it decides. */
  UNKNOWN,
  /** They state different ones. */
  DIFFERENT;

  /** Whether two objects surely end up in the same namespace. */
  public static boolean isSure(Resource a, Resource b) {
    return of(a, b) == SAME;
  }

  /** Whether two objects can end up in the same namespace. */
  public static boolean isPossible(Resource a, Resource b) {
    return of(a, b) != DIFFERENT;
  }

  /** Compares the namespaces of two objects. */
  public static NamespaceMatch of(Resource a, Resource b) {
    return of(a.namespace(), b);
  }

  static NamespaceMatch of(Field<String> first, Resource b) {
    Field<String> second = b.namespace();
    if (first.raw().equals(second.raw())) {
      return SAME;
    }
    boolean bothStated = first.author().isPresent() && second.author().isPresent();
    return bothStated ? DIFFERENT : UNKNOWN;
  }
}
