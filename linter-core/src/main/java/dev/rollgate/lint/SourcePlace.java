package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Text;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where a place of a rendered object is written: in one of the texts that say something of the
 * object, as far down as that text goes. Items of lists are known by what identifies them, since
 * patches put them in another order.
 *
 * @param said the object, patch or template
 * @param path from its document to the deepest place that it has
 * @param missing the steps from there that only the rendered object has
 * @param node what stands at the path
 * @param key the key before it; empty for an item and for the object itself
 */
record SourcePlace(
    Text said, NodePath path, List<NodePath.Step> missing, Node node, Optional<Node> key) {

  /** Why a text is left alone that does not stand in its file as it is read. */
  static final String NOT_EDITED = "a patch says it in a form that is not edited";

  private static final List<NodePath> IDENTITY =
      List.of(
          NodePath.ROOT.key("apiVersion"),
          NodePath.ROOT.key("kind"),
          NodePath.ROOT.key("metadata", "name"),
          NodePath.ROOT.key("metadata", "namespace"));

  /** The text that has the place, or else most of the way to it; empty when there is no text. */
  static Optional<SourcePlace> find(Origin origin, Resource rendered, NodePath wanted) {
    List<SourcePlace> places =
        origin.texts().stream().flatMap(text -> in(text, rendered, wanted).stream()).toList();
    if (isIdentity(wanted)) {
      // A patch names the object only to say which one it is for.
      return places.stream().filter(p -> !p.text().partial()).findFirst().or(() -> first(places));
    }
    Optional<String> value = in(Text.of(rendered), rendered, wanted).flatMap(SourcePlace::scalar);
    List<SourcePlace> whole = places.stream().filter(p -> p.scalar().isPresent()).toList();
    // As far in several: what is new belongs to the object, the last, rather than to a patch of it,
    // and so does a mapping that a patch only leads through.
    return whole.stream()
        .filter(p -> p.scalar().equals(value))
        .findFirst()
        .or(() -> first(whole))
        .or(() -> places.stream().reduce((a, b) -> b.missing.size() <= a.missing.size() ? b : a));
  }

  private static Optional<SourcePlace> first(List<SourcePlace> places) {
    return places.stream().findFirst();
  }

  private static boolean isIdentity(NodePath path) {
    return path.depth() == 0 || IDENTITY.stream().anyMatch(path::equals);
  }

  /** The place in one of the texts; empty when the text is about another part of the object. */
  static Optional<SourcePlace> in(Text text, Resource rendered, NodePath wanted) {
    Optional<Node> start = at(text.resource());
    if (start.isEmpty() || !wanted.isBelow(text.place())) {
      return Optional.empty();
    }
    NodePath below = wanted.from(text.place());
    SourcePlace place =
        new SourcePlace(text, text.resource().path(), below.steps(), start.get(), Optional.empty());
    Optional<Node> shown = at(rendered).flatMap(node -> at(node, text.place()));
    return Optional.of(shown.map(place::deepest).orElse(place));
  }

  /** As far down as the text goes along a rendered node. */
  private SourcePlace deepest(Node rendered) {
    SourcePlace place = this;
    Node like = rendered;
    while (!place.isWhole()) {
      NodePath.Step step = place.missing.get(0);
      Optional<Node> next = child(like, step);
      Optional<SourcePlace> deeper = next.isEmpty() ? Optional.empty() : place.down(step, like);
      if (deeper.isEmpty()) {
        break;
      }
      place = deeper.get();
      like = next.get();
    }
    return place;
  }

  /** The object, patch or template. */
  Resource text() {
    return said.resource();
  }

  /** Whether the text has the place itself. */
  boolean isWhole() {
    return missing.isEmpty();
  }

  /** Where the place would be in the text's document; empty when that takes a list's new item. */
  Optional<NodePath> pathOfWanted() {
    NodePath wanted = path;
    for (NodePath.Step step : missing) {
      if (!(step instanceof NodePath.Key key)) {
        return Optional.empty();
      }
      wanted = wanted.key(key.name());
    }
    return Optional.of(wanted);
  }

  /** The scalar at the place, if there is one. */
  Optional<String> scalar() {
    return isWhole() && node instanceof ScalarNode scalar
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  /**
   * What to show for it.
   *
   * @param value whether the value is meant, not the key before it
   */
  Span span(boolean value) {
    if (said.shown().isPresent()) {
      return said.shown().get();
    }
    if (isWhole() && value) {
      return node.span();
    }
    return key.map(Node::span)
        .orElseGet(() -> path.equals(text().path()) ? text().span() : node.span());
  }

  /** The place one step down, where a rendered node has a step. */
  private Optional<SourcePlace> down(NodePath.Step step, Node like) {
    List<NodePath.Step> rest = missing.subList(1, missing.size());
    if (step instanceof NodePath.Key name && node instanceof MappingNode mapping) {
      return entry(mapping, name, like)
          .map(e -> new SourcePlace(said, path.key(name.name()), rest, value(e), key(e)));
    }
    if (step instanceof NodePath.Index index
        && node instanceof SequenceNode items
        && like instanceof SequenceNode likeItems) {
      return position(items, likeItems, index.position(), text().document().isTemplate())
          .map(
              i ->
                  new SourcePlace(
                      said,
                      path.index(i),
                      rest,
                      items.items().get(i).resolved(),
                      Optional.empty()));
    }
    return Optional.empty();
  }

  /** Of a key that several branches of a template write, the one that says what was rendered. */
  private static Optional<Entry> entry(MappingNode mapping, NodePath.Key key, Node like) {
    List<Entry> branches =
        mapping.entries().stream()
            .filter(e -> e.name().filter(key.name()::equals).isPresent())
            .toList();
    if (branches.size() < 2) {
      return mapping.entry(key.name());
    }
    Optional<Content> shown = child(like, key).map(Content::asRead);
    return branches.stream()
        .filter(e -> Optional.of(Content.asRead(e.value())).equals(shown))
        .findFirst()
        .or(() -> branches.stream().filter(SourcePlace::isOfAction).findFirst())
        .or(() -> mapping.entry(key.name()));
  }

  private static boolean isOfAction(Entry entry) {
    return entry.value().span().text().contains("{{");
  }

  private static Node value(Entry entry) {
    return entry.value().resolved();
  }

  private static Optional<Node> key(Entry entry) {
    return Optional.of(entry.key());
  }

  /**
   * Which item of a list is the one at a position of another list.
   *
   * @param template whether what identifies the items may be written by actions
   */
  private static Optional<Integer> position(
      SequenceNode items, SequenceNode like, int position, boolean template) {
    Optional<String> identity = ObjectPath.identity(like.items().get(position).resolved());
    if (identity.isEmpty()) {
      return Optional.of(position).filter(p -> items.items().size() == like.items().size());
    }
    for (int i = 0; i < items.items().size(); i++) {
      if (ObjectPath.identity(items.items().get(i).resolved()).equals(identity)) {
        return Optional.of(i);
      }
    }
    return Optional.of(position)
        .filter(p -> template && items.items().size() == like.items().size());
  }

  private static Optional<Node> at(Resource resource) {
    return at(resource.document().root().resolved(), resource.path());
  }

  private static Optional<Node> at(Node start, NodePath way) {
    Optional<Node> node = Optional.of(start);
    for (NodePath.Step step : way.steps()) {
      node = node.flatMap(n -> child(n, step));
    }
    return node;
  }

  private static Optional<Node> child(Node node, NodePath.Step step) {
    return ObjectPath.child(node, step).map(Node::resolved);
  }
}
