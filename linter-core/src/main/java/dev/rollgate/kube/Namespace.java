package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import java.util.Map;
import java.util.Optional;

/**
 * A Namespace.
 *
 * @param labels by key; spans are those of the keys
 * @param annotations likewise
 */
public record Namespace(
    Resource resource, Map<String, Field<String>> labels, Map<String, Field<String>> annotations)
    implements ResourceView {

  static Namespace read(Resource resource, Fields fields) {
    Optional<Fields> metadata = fields.object("metadata");
    return new Namespace(
        resource,
        metadata.map(m -> m.map("labels")).orElse(Map.of()),
        metadata.map(m -> m.map("annotations")).orElse(Map.of()));
  }

  /** Where a label stands, or would stand. */
  public NodePath labelPath(String key) {
    return resource.path().key("metadata", "labels", key);
  }
}
