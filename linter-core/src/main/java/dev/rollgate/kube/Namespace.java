package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import java.util.Map;
import java.util.Optional;

/**
 * A namespace, as its own object describes it or another one that makes it.
 *
 * @param resource the object that describes it
 * @param labels by key; spans are those of the keys
 * @param labelsKnown whether a label that is not among them is surely absent
 * @param annotations like the labels
 * @param labelsPath where the labels stand, or would stand
 */
public record Namespace(
    Resource resource,
    Field<String> name,
    Map<String, Field<String>> labels,
    boolean labelsKnown,
    Map<String, Field<String>> annotations,
    NodePath labelsPath)
    implements ResourceView {

  static Namespace read(Resource resource, Fields fields) {
    return new Namespace(
        resource,
        resource.name(),
        resource.labels(),
        !resource.partial() && !isFilledInLater(fields, resource.labels()),
        resource.annotations(),
        resource.path().key("metadata", "labels"));
  }

  /** The same namespace, which something else may label too. */
  public Namespace labelledElsewhere() {
    return new Namespace(resource, name, labels, false, annotations, labelsPath);
  }

  /** For messages: {@code Namespace "shop"}, or {@code namespace "shop" of Application "web"}. */
  public String title() {
    return resource.kind() == Kind.NAMESPACE
        ? resource.title()
        : "namespace \"" + name.raw().orElse("") + "\" of " + resource.title();
  }

  /** Whether another tool writes labels that nobody can see here. */
  private static boolean isFilledInLater(Fields fields, Map<String, Field<String>> labels) {
    Optional<Fields> metadata = fields.object("metadata");
    boolean noObject =
        metadata
            .map(m -> m.has("labels") && m.object("labels").isEmpty())
            .orElse(fields.has("metadata"));
    return noObject || labels.keySet().stream().anyMatch(Placeholder::isIn);
  }

  /** Where a label stands, or would stand. */
  public NodePath labelPath(String key) {
    return labelsPath.key(key);
  }
}
