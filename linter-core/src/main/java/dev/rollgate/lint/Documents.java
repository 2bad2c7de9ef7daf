package dev.rollgate.lint;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import java.util.Optional;

/** Documents that no rule looks at, read all the same. */
final class Documents {

  private Documents() {}

  /** The tree of a document that was not parsed; empty when it has none. */
  static Optional<Document.Parsed> parsed(Document document) {
    return new DocumentReader(text -> true, Limits.DEFAULT)
        .read(document.span().source()).documents().stream()
            .filter(d -> d.span().start() == document.span().start())
            .filter(Document.Parsed.class::isInstance)
            .map(Document.Parsed.class::cast)
            .findFirst();
  }

  /** Whether two are the same part of one text, read once or twice. */
  static boolean isSame(Document one, Document other) {
    return one.span().source().equals(other.span().source())
        && one.span().start() == other.span().start();
  }
}
