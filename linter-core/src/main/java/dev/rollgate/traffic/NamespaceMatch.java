package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;

/** Whether two objects end up in the same namespace. */
enum NamespaceMatch {
  /** They state the same, or both state nothing. */
  SAME,
  /** One of them states nothing, or a placeholder: what applies it decides. */
  UNKNOWN,
  /** They state different ones. */
  DIFFERENT;

  static NamespaceMatch of(Resource a, Resource b) {
    Field<String> first = a.namespace();
    Field<String> second = b.namespace();
    if (first.raw().equals(second.raw())) {
      return SAME;
    }
    boolean bothStated = first.author().isPresent() && second.author().isPresent();
    return bothStated ? DIFFERENT : UNKNOWN;
  }
}
