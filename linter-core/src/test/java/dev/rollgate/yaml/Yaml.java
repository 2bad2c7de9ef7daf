package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Short ways from a snippet to what the package reads out of it. */
final class Yaml {

  private Yaml() {}

  /** Every document of a snippet; none is skipped. */
  static YamlFile file(String text) {
    return file(text, Limits.DEFAULT);
  }

  static YamlFile file(String text, Limits limits) {
    return new DocumentReader(t -> true, limits).read(new SourceText("in.yaml", text));
  }

  /** The only document of a snippet, which must be one that parses. */
  static Document.Parsed parse(String text) {
    return parsed(text, 0);
  }

  /** One of several documents, which must be one that parses. */
  static Document.Parsed parsed(String text, int index) {
    List<Document> documents = file(text).documents();
    assertThat(documents).hasSizeGreaterThan(index);
    assertThat(documents.get(index)).isInstanceOf(Document.Parsed.class);
    return (Document.Parsed) documents.get(index);
  }

  /** The only document of a snippet, which must be broken. */
  static Document.Broken broken(String text) {
    return broken(text, Limits.DEFAULT);
  }

  static Document.Broken broken(String text, Limits limits) {
    List<Document> documents = file(text, limits).documents();
    assertThat(documents).hasSize(1);
    assertThat(documents.get(0)).isInstanceOf(Document.Broken.class);
    return (Document.Broken) documents.get(0);
  }

  static MappingNode mapping(String text) {
    return (MappingNode) parse(text).root();
  }

  /** A path from texts for keys and numbers for positions. */
  static NodePath path(Object... steps) {
    NodePath path = NodePath.ROOT;
    for (Object step : steps) {
      path = step instanceof Integer i ? path.index(i) : path.key((String) step);
    }
    return path;
  }

  /** The node at a path as a reader sees it: merge keys and aliases are followed. */
  static Node at(Node root, Object... steps) {
    Node node = root;
    for (Object step : steps) {
      node =
          step instanceof Integer i
              ? ((SequenceNode) node.resolved()).items().get(i)
              : ((MappingNode) node.resolved()).entry((String) step).orElseThrow().value();
    }
    return node;
  }

  static ScalarNode scalar(Node root, Object... steps) {
    return (ScalarNode) at(root, steps).resolved();
  }
}
