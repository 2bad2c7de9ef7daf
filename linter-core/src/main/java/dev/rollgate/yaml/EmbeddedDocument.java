package dev.rollgate.yaml;

import java.util.List;
import java.util.Optional;

/**
 * Reads documents that stand in a scalar of another document, such as the patches that
 * kustomizations write inline. Their nodes have their places in the file, so that edits change the
 * file.
 */
final class EmbeddedDocument {

  private EmbeddedDocument() {}

  /**
   * The document in a scalar.
   *
   * @return empty unless the file has the very characters that the scalar's text has: a literal
   *     block, but for its indentation, or quotes around one line without escapes
   */
  static Optional<Document.Parsed> read(Document.Parsed host, NodePath path) {
    return scalar(host, path)
        .flatMap(
            scalar ->
                body(scalar)
                    .flatMap(EmbeddedDocument::tree)
                    .filter(tree -> saysTheSame(tree, scalar)))
        .map(tree -> tree.in(new Document.Host(host, path)));
  }

  /** The scalar at a path, where that is a sound place to write. */
  static Optional<ScalarNode> scalar(Document.Parsed document, NodePath path) {
    try {
      Node node = Place.existing(document, path).node();
      return node instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
    } catch (RefusedEditException e) {
      return Optional.empty();
    }
  }

  private static Optional<Span> body(ScalarNode scalar) {
    SourceText source = scalar.span().source();
    if (scalar.style() == ScalarStyle.LITERAL) {
      int start = Math.min(source.nextLine(scalar.start()), scalar.end());
      return Optional.of(new Span(source, start, scalar.end()));
    }
    boolean quoted =
        scalar.style() == ScalarStyle.SINGLE_QUOTED || scalar.style() == ScalarStyle.DOUBLE_QUOTED;
    return Optional.of(scalar)
        .filter(s -> quoted && s.end() - s.start() == s.value().length() + 2)
        .map(s -> new Span(source, s.start() + 1, s.end() - 1))
        .filter(span -> span.text().equals(scalar.value()));
  }

  private static Optional<Document.Parsed> tree(Span body) {
    return DocumentReader.tree(body, body.text(), Limits.DEFAULT, false);
  }

  /** Holds the place against the text that a program reads, where indentation is undone. */
  private static boolean saysTheSame(Document.Parsed tree, ScalarNode scalar) {
    List<Document> documents =
        new DocumentReader(text -> true, root -> true, Limits.DEFAULT)
            .read(new SourceText("", scalar.value()))
            .documents();
    return documents.size() == 1
        && documents.get(0) instanceof Document.Parsed parsed
        && Content.asRead(parsed.root()).equals(Content.asRead(tree.root()));
  }
}
