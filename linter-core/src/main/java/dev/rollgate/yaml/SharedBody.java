package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.NodePath.Index;
import dev.rollgate.yaml.NodePath.Key;
import dev.rollgate.yaml.NodePath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An anchored node that counts in several places. It may be changed where it is written only when
 * every one of those places wants the same change.
 *
 * @param node the anchored node
 * @param rest from the node to where a change is
 */
record SharedBody(Document.Parsed document, Node node, NodePath rest) {

  /** The first anchored and shared node on the way to a change, wherever it is written. */
  static Optional<SharedBody> on(Change change) {
    Document.Parsed document = change.document();
    if (document.sharedNodes().isEmpty()) {
      return Optional.empty();
    }
    Node node = document.root();
    List<Step> steps = change.path().steps();
    for (int i = 0; i < steps.size(); i++) {
      if (document.isShared(node)) {
        return Optional.of(body(document, node, steps, i));
      }
      if (node instanceof MappingNode mapping && steps.get(i) instanceof Key key) {
        Optional<MappingNode> writer = mapping.writerOf(key.name());
        if (writer.isEmpty()) {
          return Optional.empty();
        }
        if (writer.get() != mapping) {
          return document.isShared(writer.get())
              ? Optional.of(body(document, writer.get(), steps, i))
              : Optional.empty();
        }
        node = mapping.ownEntry(key.name()).orElseThrow().value().resolved();
      } else if (node instanceof SequenceNode sequence
          && steps.get(i) instanceof Index index
          && index.position() < sequence.items().size()) {
        node = sequence.items().get(index.position()).resolved();
      } else {
        return Optional.empty();
      }
    }
    return document.isShared(node)
        ? Optional.of(body(document, node, steps, steps.size()))
        : Optional.empty();
  }

  private static SharedBody body(Document.Parsed document, Node node, List<Step> steps, int depth) {
    return new SharedBody(document, node, NodePath.of(steps.subList(depth, steps.size())));
  }

  /**
   * A change of the node as it would have to be made in every place that reads it, that where it is
   * written first; empty where that cannot be said.
   */
  List<Change> everywhere(Change change) {
    if (rest.depth() == 0 && !UseSite.isOfValue(change)) {
      return List.of();
    }
    return places().stream().map(p -> change.with(document, p.join(rest))).toList();
  }

  /**
   * The places in which a change of the node would show, that where it is written first; empty when
   * one of them has no path of its own.
   */
  private List<NodePath> places() {
    Search search = new Search();
    search.walk(document.root(), NodePath.ROOT);
    return search.told ? search.places : List.of();
  }

  private final class Search {

    private final List<NodePath> places = new ArrayList<>();
    private boolean told = true;

    /**
     * @param path null where a place could not be named, or counts several times
     */
    void walk(Node at, @Nullable NodePath path) {
      if (at == node) {
        add(0, path);
        return;
      }
      NodePath below = document.isShared(at) ? null : path;
      if (at instanceof AliasNode alias && alias.target() == node) {
        add(places.size(), path);
      } else if (at instanceof MappingNode mapping) {
        mapping.entries().forEach(entry -> walk(mapping, entry, below));
      } else if (at instanceof SequenceNode sequence) {
        for (int i = 0; i < sequence.items().size(); i++) {
          walk(sequence.items().get(i), below == null ? null : below.index(i));
        }
      }
    }

    private void walk(MappingNode mapping, Entry entry, @Nullable NodePath path) {
      if (!entry.isMerge()) {
        Optional<String> name = entry.name();
        walk(entry.key(), null);
        walk(entry.value(), path == null || name.isEmpty() ? null : path.key(name.get()));
        return;
      }
      List<Node> merged =
          entry.value() instanceof SequenceNode list ? list.items() : List.of(entry.value());
      for (Node one : merged) {
        if (one instanceof AliasNode && one.resolved() == node) {
          addMerge(mapping, path);
        } else {
          walk(one, null);
        }
      }
    }

    /** A merge shows the change unless another mapping's key comes before it. */
    private void addMerge(MappingNode mapping, @Nullable NodePath path) {
      if (rest.depth() > 0 && rest.steps().get(0) instanceof Key key) {
        if (mapping.writerOf(key.name()).filter(w -> w != node).isEmpty()) {
          add(places.size(), path);
        }
      } else {
        told = false;
      }
    }

    private void add(int index, @Nullable NodePath path) {
      if (path == null) {
        told = false;
      } else {
        places.add(index, path);
      }
    }
  }
}
