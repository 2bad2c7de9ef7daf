package dev.rollgate.yaml;

import dev.rollgate.yaml.Comment.Standing;
import dev.rollgate.yaml.MappingNode.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the comments of a document. What has no tree shows its head alone: further down a {@code #}
 * may be part of a text.
 */
public final class Comments {

  private final Document document;
  private final SourceText source;
  private final String text;
  private final List<Comment> found = new ArrayList<>();

  /** Entries, items and values that something can stand above, in the order of the text. */
  private final List<Span> nodes = new ArrayList<>();

  private final List<Span> behindHead = new ArrayList<>();
  private int gap;

  private Comments(Document document) {
    this.document = document;
    this.source = document.span().source();
    this.text = source.text();
  }

  /**
   * The document's comments in the order of the text.
   *
   * @param before the document above in the file, whose text may end in what looks like comments
   */
  public static List<Comment> of(Document document, Optional<Document> before) {
    Comments comments = new Comments(document);
    comments.readHead(before);
    tree(document).ifPresent(comments::readTree);
    return comments.found;
  }

  /** Whether one stands on the lines of a range, or right above it or a node in it. */
  public static boolean tellOf(Document.Parsed document, Span range) {
    return of(document, Optional.empty()).stream().anyMatch(comment -> tellsOf(comment, range));
  }

  private static boolean tellsOf(Comment comment, Span range) {
    Span subject = comment.subject();
    return switch (comment.standing()) {
      case LINE -> subject.start() < range.end() && range.start() < subject.end();
      case ABOVE -> range.start() <= subject.start() && subject.start() < range.end();
      case HEAD, LOOSE -> false;
    };
  }

  /** Of a template what is written outside of its actions. */
  private static Optional<Document.Parsed> tree(Document document) {
    if (document instanceof Document.Templated template) {
      return template.outline();
    }
    return document instanceof Document.Parsed parsed ? Optional.of(parsed) : Optional.empty();
  }

  private void readTree(Document.Parsed parsed) {
    gap = parsed.root().outerStart();
    visit(parsed.root());
    readGap(document.span().end());
    place();
  }

  /** Where a document's own text ends, as far as that can be known. */
  private static int contentEnd(Document document) {
    if (document instanceof Document.Parsed parsed) {
      return parsed.root().end();
    }
    Span span = document.span();
    // What did not matter was not parsed.
    return new DocumentReader(text -> true, Limits.DEFAULT)
        .read(new SourceText(span.file(), span.text())).documents().stream()
            .map(d -> d instanceof Document.Parsed p ? p.root().end() : span.text().length())
            .findFirst()
            .map(end -> span.start() + end)
            .orElse(span.start());
  }

  private void readHead(Optional<Document> before) {
    int line = headStart();
    if (line < document.span().start() && before.isPresent()) {
      int end = contentEnd(before.get());
      while (line < end) {
        line = source.nextLine(line);
      }
    }
    while (line < document.span().end()) {
      int at = text.charAt(line) == SourceText.BOM ? line + 1 : line;
      int from = DocumentSplitter.isMarker(text, at, "---") ? at + 3 : at;
      int end = source.lineEnd(from);
      int first = skipBlanks(from, end);
      if (first < end && text.charAt(first) == '#') {
        found.add(new Comment(new Span(source, first, end), Standing.HEAD, document.span()));
      } else if (first < end && !text.startsWith("%", at) && !text.startsWith("{{", first)) {
        return;
      }
      line = source.nextLine(line);
    }
  }

  /** The first of the comments above the {@code ---}, which are at the end of the piece before. */
  private int headStart() {
    int start = document.span().start();
    int line = start;
    while (line > 0) {
      line = source.lineStart(line - 1);
      int end = source.lineEnd(line);
      if (text.startsWith("#", line)) {
        start = line;
      } else if (skipBlanks(line, end) < end) {
        return start;
      }
    }
    return start;
  }

  private void visit(Node node) {
    if (node instanceof MappingNode mapping && !mapping.entries().isEmpty()) {
      for (Entry entry : mapping.entries()) {
        addNode(entry.key().outerStart(), Math.max(entry.key().end(), entry.value().end()));
        visit(entry.key());
        if (!isBlock(entry.value())) {
          addNode(entry.value().outerStart(), entry.value().end());
        }
        visit(entry.value());
      }
    } else if (node instanceof SequenceNode sequence && !sequence.items().isEmpty()) {
      for (Node item : sequence.items()) {
        addNode(item.outerStart(), item.end());
        visit(item);
      }
    } else {
      readGap(node.start());
      gap = Math.max(gap, node.end());
      if (node instanceof ScalarNode scalar && scalar.style().isBlock()) {
        readHeader(scalar);
      }
    }
  }

  /** A comment may stand behind the {@code |} of a block scalar, whose text comes below. */
  private void readHeader(ScalarNode scalar) {
    int end = source.lineEnd(scalar.start());
    addComments(scalar.start(), end);
    gap = Math.max(gap, end);
  }

  /** A block collection has no beginning but that of its first entry or item. */
  private static boolean isBlock(Node node) {
    return (node instanceof MappingNode mapping && !mapping.flow())
        || (node instanceof SequenceNode sequence && !sequence.flow());
  }

  private void addNode(int start, int end) {
    nodes.add(new Span(source, start, end));
  }

  private void readGap(int end) {
    addComments(gap, end);
    gap = Math.max(gap, end);
  }

  private void addComments(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Gap.startsComment(text, i)) {
        int end = source.lineEnd(i);
        behindHead.add(new Span(source, i, end));
        i = end;
      }
    }
  }

  /** Both the comments and the nodes are in the order of the text. */
  private void place() {
    int below = 0;
    for (Span comment : behindHead) {
      while (below < nodes.size() && nodes.get(below).start() < comment.end()) {
        below++;
      }
      int line = source.lineStart(comment.start());
      if (skipBlanks(line, comment.start()) < comment.start()) {
        Span whole = new Span(source, line, comment.end());
        found.add(new Comment(comment, Standing.LINE, whole));
      } else if (below < nodes.size()) {
        found.add(new Comment(comment, Standing.ABOVE, nodes.get(below)));
      } else if (comment.start() > line || !isAboveMarker()) {
        found.add(new Comment(comment, Standing.LOOSE, comment));
      }
    }
  }

  /** Whether another document begins right here, so that comments at the end are at its head. */
  private boolean isAboveMarker() {
    return DocumentSplitter.isMarker(text, document.span().end(), "---");
  }

  private int skipBlanks(int from, int to) {
    int i = from;
    while (i < to && " \t\uFEFF".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
