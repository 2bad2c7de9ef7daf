package dev.rollgate.yaml;

import dev.rollgate.yaml.NodePath.Index;
import dev.rollgate.yaml.NodePath.Key;
import dev.rollgate.yaml.NodePath.Step;
import dev.rollgate.yaml.ScalarWriter.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a path leads in a document as it is written: through no alias and no merge key, since an
 * edit behind those would change other places too.
 *
 * @param nodes the root first, then each node on the way, as far as the path exists
 * @param missing the steps that do not exist yet
 */
record Place(List<Node> nodes, List<Step> missing) {

  /** Follows the path as far as it goes. */
  static Place find(Document.Parsed document, NodePath path) throws RefusedEditException {
    List<Node> nodes = new ArrayList<>();
    Node node = document.root();
    checkWritable(document, node);
    nodes.add(node);
    for (int i = 0; i < path.depth(); i++) {
      checkBranches(document, node, path.steps().get(i));
      Node next = child(node, path.steps().get(i));
      if (next == null) {
        return new Place(nodes, path.steps().subList(i, path.depth()));
      }
      boolean last = i == path.depth() - 1;
      if (!last || !(next instanceof AliasNode)) {
        checkWritable(document, next);
      }
      node = next;
      nodes.add(node);
    }
    return new Place(nodes, List.of());
  }

  /** Follows a path that must exist. */
  static Place existing(Document.Parsed document, NodePath path) throws RefusedEditException {
    Place place = find(document, path);
    if (!place.missing().isEmpty()) {
      throw new RefusedEditException("\"" + path + "\" is not written in this document");
    }
    return place;
  }

  /** The deepest node that exists. */
  Node node() {
    return nodes.get(nodes.size() - 1);
  }

  /** How a scalar has to be written here. */
  Context context(Layout layout) {
    if (layout.json()) {
      return Context.JSON;
    }
    boolean flow =
        nodes.stream()
            .anyMatch(
                n ->
                    (n instanceof MappingNode m && m.flow())
                        || (n instanceof SequenceNode s && s.flow()));
    return flow ? Context.FLOW : Context.BLOCK;
  }

  /** The node above the deepest one. */
  Node parent() throws RefusedEditException {
    if (nodes.size() < 2) {
      throw new RefusedEditException("the place is the whole document");
    }
    return nodes.get(nodes.size() - 2);
  }

  /** Checks that no merge brings an entry back once this mapping writes it no more. */
  static void requireLastWord(MappingNode mapping, String key) throws RefusedEditException {
    if (mapping.hidesMerged(key)) {
      throw new RefusedEditException("a merge key would bring another \"%s\"".formatted(key));
    }
  }

  private static @Nullable Node child(Node node, Step step) throws RefusedEditException {
    if (node instanceof MappingNode mapping && step instanceof Key key) {
      boolean merge =
          mapping.entries().stream()
              .anyMatch(e -> e.isMerge() && e.name().filter(key.name()::equals).isPresent());
      if (merge) {
        throw new RefusedEditException("the place is a merge key");
      }
      var own = mapping.ownEntry(key.name());
      if (own.isEmpty() && mapping.entry(key.name()).isPresent()) {
        throw new RefusedEditException(
            "\"%s\" comes from a merge key, and writing it here would hide the merged value"
                .formatted(key.name()));
      }
      if (own.isPresent() && own.get().key() instanceof AliasNode alias) {
        throw new RefusedEditException("the key is the alias \"*%s\"".formatted(alias.name()));
      }
      return own.map(MappingNode.Entry::value).orElse(null);
    }
    if (node instanceof SequenceNode sequence && step instanceof Index index) {
      return index.position() < sequence.items().size()
          ? sequence.items().get(index.position())
          : null;
    }
    return null;
  }

  /** The branches of a template may each write a key of their own, of which one will count. */
  private static void checkBranches(Document.Parsed document, Node node, Step step)
      throws RefusedEditException {
    boolean repeats =
        document.isTemplate()
            && node instanceof MappingNode mapping
            && step instanceof Key key
            && mapping.entries().stream()
                    .filter(e -> e.name().filter(key.name()::equals).isPresent())
                    .count()
                > 1;
    if (repeats) {
      throw new RefusedEditException(
          "\"%s\" stands in several branches of the template".formatted(((Key) step).name()));
    }
  }

  private static void checkWritable(Document.Parsed document, Node node)
      throws RefusedEditException {
    if (node instanceof AliasNode alias) {
      throw new RefusedEditException("the place is the alias \"*%s\"".formatted(alias.name()));
    }
    if (document.isShared(node)) {
      throw new RefusedEditException(
          "the place is anchored as \"&%s\" and used elsewhere too"
              .formatted(node.anchor().orElse("")));
    }
    boolean repeats =
        !document.isTemplate()
            && node instanceof MappingNode mapping
            && document.duplicateKeys().stream()
                .anyMatch(
                    d ->
                        mapping.entries().stream().anyMatch(e -> e.key().span().equals(d.again())));
    if (repeats) {
      throw new RefusedEditException("a key is written twice in the mapping");
    }
  }
}
