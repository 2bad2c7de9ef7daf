package dev.rollgate.kube;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds that the user has JSON Schemas of, beside the ones that Rollgate knows itself.
 *
 * @param all a later one stands back behind an earlier one of the same kind
 */
public record CustomKinds(List<Schema> all) {

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

  /** Copies the list. */
  public CustomKinds {
    all = List.copyOf(all);
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
