package dev.rollgate.kube;

import java.util.Optional;

/**
 * The namespace that what applies objects gives them, such as an Application of Argo CD.
 *
 * @param name its name; empty when nobody knows
 * @param overrides whether it counts before what the objects state themselves
 */
public record GivenNamespace(Optional<String> name, boolean overrides) {

  /** Nobody knows where objects go that do not say so. */
  public static final GivenNamespace UNKNOWN = new GivenNamespace(Optional.empty(), false);

  /** Objects that state no namespace go to this one. */
  public static GivenNamespace byDefault(String namespace) {
    return new GivenNamespace(Optional.of(namespace), false);
  }

  /** Whatever objects state, they go to this one. */
  public static GivenNamespace always(String namespace) {
    return new GivenNamespace(Optional.of(namespace), true);
  }

  /**
   * The namespace of an object.
   *
   * @param objectName the object's name, to point at when it states no namespace
   */
  Field<String> of(Kind kind, Field<String> stated, Field<String> objectName) {
    if (name.isEmpty() || !kind.isNamespaced() || !(overrides || stated.isAbsent())) {
      return stated;
    }
    return Field.set(
        stated.path(),
        stated.isAbsent() ? objectName.span() : stated.span(),
        name.get(),
        name.get());
  }
}
