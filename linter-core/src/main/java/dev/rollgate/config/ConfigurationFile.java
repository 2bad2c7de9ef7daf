package dev.rollgate.config;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A configuration and the file that it came from.
 *
 * @param folder the file's folder: what its paths start from
 * @param source the text, named as messages should name it
 * @param document the tree of the text; empty for a file without content
 * @param values what it says
 * @param named whether the user named it; one that was found may be anyone's
 */
public record ConfigurationFile(
    Path folder,
    SourceText source,
    Optional<Document.Parsed> document,
    Configuration values,
    boolean named) {

  /** Whether there is such a file; one without any text counts as none. */
  public boolean exists() {
    return !source.text().isEmpty();
  }

  /** Whether the file has the key. */
  public boolean has(NodePath path) {
    return entry(path).isPresent();
  }

  /**
   * A file or folder that it names.
   *
   * @param place where it does
   * @throws ConfigurationException when it is no path, or when a configuration that nobody named
   *     leads out of the tree that it came with
   */
  public Path resolve(NodePath place, String written) throws ConfigurationException {
    Path path;
    try {
      path = folder.resolve(written).normalize();
    } catch (InvalidPathException e) {
      throw fault(place, false, place + " is no path");
    }
    Optional<RepositoryTree> tree = tree();
    if (tree.isPresent() && !tree.get().holds(path)) {
      throw fault(
          place,
          false,
          written + " is outside of the repository, which takes a named configuration");
    }
    return path;
  }

  /** Where everything that it leads to has to lie; empty when the user named it. */
  public Optional<RepositoryTree> tree() {
    return named ? Optional.empty() : Optional.of(RepositoryTree.around(folder));
  }

  /** The place of a value, or of its key where a key is at fault; the nearest place if absent. */
  public Span span(NodePath path, boolean key) {
    NodePath nearest = path;
    while (nearest.depth() > 0 && entry(nearest).isEmpty() && node(nearest).isEmpty()) {
      nearest = nearest.parent();
    }
    NodePath found = nearest;
    if (key && found.equals(path) && entry(found).isPresent()) {
      return entry(found).get().key().span();
    }
    return node(found)
        .map(Node::span)
        .orElseGet(() -> new Span(source, 0, Math.min(1, source.text().length())));
  }

  /** A fault of the value at a path, or of its key. */
  public ConfigurationException fault(NodePath path, boolean key, String problem) {
    return fault(span(path, key), problem);
  }

  /** A fault at a place of the file. */
  public ConfigurationException fault(Span span, String problem) {
    Position at = span.from();
    return new ConfigurationException(
        "%s:%s:%s: %s".formatted(span.file(), at.line(), at.column(), problem));
  }

  private Optional<Entry> entry(NodePath path) {
    return path.depth() > 0 && path.last() instanceof NodePath.Key key
        ? node(path.parent())
            .flatMap(n -> n instanceof MappingNode m ? m.entry(key.name()) : Optional.empty())
        : Optional.empty();
  }

  private Optional<Node> node(NodePath path) {
    Optional<Node> node = document.map(d -> d.root().resolved());
    for (NodePath.Step step : path.steps()) {
      node = node.flatMap(n -> child(n, step));
    }
    return node;
  }

  private static Optional<Node> child(Node node, NodePath.Step step) {
    if (node instanceof MappingNode mapping && step instanceof NodePath.Key key) {
      return mapping.entry(key.name()).map(e -> e.value().resolved());
    }
    if (node instanceof SequenceNode sequence && step instanceof NodePath.Index index) {
      return index.position() < sequence.items().size()
          ? Optional.of(sequence.items().get(index.position()).resolved())
          : Optional.empty();
    }
    return Optional.empty();
  }
}
