package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.Map;

/**
 * A namespace, as its own object describes it or another one that makes it.
 *
 * @param resource the object that describes it
 * @param labels by key; spans are those of the keys
 * @param labelsKnown whether a label that is not among them is surely absent
 * @param annotations like the labels
 * @param labelsPath where the labels stand, or would stand
 * @param span where findings about the whole namespace point
 */
public record Namespace(
    Resource resource,
    Field<String> name,
    Map<String, Field<String>> labels,
    boolean labelsKnown,
    Map<String, Field<String>> annotations,
    NodePath labelsPath,
    Span span)
    implements ResourceView {

  static Namespace read(Resource resource, Fields fields) {
    return new Namespace(
        resource,
        resource.name(),
        resource.labels(),
        !resource.partial() && !isFilledInLater(fields),
        resource.annotations(),
        resource.path().key("metadata", "labels"),
        resource.span());
  }

  /** The same namespace, which something else may label too. */
  public Namespace labelledElsewhere() {
    return new Namespace(resource, name, labels, false, annotations, labelsPath, span);
  }

  /** The same namespace, which nothing else labels. */
  public Namespace labelledOnlyHere() {
    return new Namespace(resource, name, labels, true, annotations, labelsPath, span);
  }

  /** Whether another object than its own describes it, one that makes or labels it. */
  public boolean isManaged() {
    return resource.kind() != Kind.NAMESPACE;
  }

  /** For messages: {@code Namespace "shop"}, or {@code namespace "shop" of Application "web"}. */
  public String title() {
    return !isManaged()
        ? resource.title()
        : "namespace \"" + name.raw().orElse("") + "\" of " + resource.title();
  }

  /** Whether another tool writes labels that nobody can see here. */
  private static boolean isFilledInLater(Fields fields) {
    return fields.object("metadata").map(Namespace::hasHiddenLabels).orElse(fields.has("metadata"));
  }

  /** Whether another tool writes labels into what holds them. */
  static boolean hasHiddenLabels(Fields holder) {
    return (holder.has("labels") && holder.object("labels").isEmpty())
        || holder.map("labels").keySet().stream().anyMatch(Placeholder::isIn);
  }

  /** Where a label stands, or would stand. */
  public NodePath labelPath(String key) {
    return labelsPath.key(key);
  }

  /** Two views of one object say the same. */
  @Override
  public int hashCode() {
    return resource.hashCode();
  }
}
