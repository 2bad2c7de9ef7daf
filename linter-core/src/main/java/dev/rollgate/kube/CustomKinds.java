package dev.rollgate.kube;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kinds that the user has JSON Schemas of or wants looked at, beside the ones that Rollgate knows
 * itself.
 *
 * @param all a later one stands back behind an earlier one of the same kind
 * @param named kinds that count without a schema
 */
public record CustomKinds(List<Schema> all, List<KindName> named) {

  /** None. */
  public static final CustomKinds NONE = new CustomKinds(List.of());

  /**
   * The schema of one version of a kind.
   *
   * @param group the API group
   * @param kind in lower case
   * @param version the API version, without the group
   * @param file where it comes from, for messages
   * @param text JSON
   */
  public record Schema(String group, String kind, String version, String file, String text) {}

  /** Copies the lists. */
  public CustomKinds {
    all = List.copyOf(all);
    named = List.copyOf(named);
  }

  /** Kinds with schemas. */
  public CustomKinds(List<Schema> all) {
    this(all, List.of());
  }

  /** These kinds and some more, without schemas. */
  public CustomKinds naming(List<KindName> more) {
    return new CustomKinds(all, Stream.concat(named.stream(), more.stream()).toList());
  }

  /** Whether objects with these words count. */
  boolean have(String apiVersion, String kind) {
    return named.stream().anyMatch(n -> n.takes(Resource.group(apiVersion), kind))
        || find(apiVersion, kind).isPresent();
  }

  /** Whether a document with this text can hold a kind that is named; never wrongly false. */
  public boolean mayBeNamedIn(CharSequence text) {
    String document = named.isEmpty() ? "" : text.toString();
    return named.stream().anyMatch(n -> document.contains(n.word()));
  }

  /** The schema for objects with these words. */
  public Optional<Schema> find(String apiVersion, String kind) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String lower = kind.toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(s -> s.kind().equals(lower))
        .filter(s -> apiVersion.equals(s.group() + "/" + s.version()))
        .findFirst();
  }
}
