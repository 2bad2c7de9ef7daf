package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import java.util.Map;
import java.util.Optional;

/**
 * A Namespace.
 *
 * @param labels by key; spans are those of the keys
 * @param labelsKnown whether a label that is not among them is surely absent
 * @param annotations like the labels
 */
public record Namespace(
    Resource resource,
    Map<String, Field<String>> labels,
    boolean labelsKnown,
    Map<String, Field<String>> annotations)
    implements ResourceView {

  static Namespace read(Resource resource, Fields fields) {
    Optional<Fields> metadata = fields.object("metadata");
    Map<String, Field<String>> labels =
        metadata.map(m -> m.map("labels", Namespace::isAboutGates)).orElse(Map.of());
    return new Namespace(
        resource,
        labels,
        !resource.partial() && !isFilledInLater(fields, metadata, labels),
        metadata.map(m -> m.map("annotations", key -> true)).orElse(Map.of()));
  }

  /** Whether another tool writes labels that nobody can see here. */
  private static boolean isFilledInLater(
      Fields fields, Optional<Fields> metadata, Map<String, Field<String>> labels) {
    boolean noObject =
        metadata
            .map(m -> m.has("labels") && m.object("labels").isEmpty())
            .orElse(fields.has("metadata"));
    return noObject || labels.keySet().stream().anyMatch(Placeholder::isIn);
  }

  /** The rules about gates say what is wrong with their labels. No rule needs other annotations. */
  private static boolean isAboutGates(String key) {
    return key.contains("readiness-gate");
  }

  /** Where a label stands, or would stand. */
  public NodePath labelPath(String key) {
    return resource.path().key("metadata", "labels", key);
  }
}
