package dev.rollgate.yaml;

import java.util.List;

/** The edit that puts a document behind another one. */
final class NewDocument {

  private static final String MARKER = "---";

  private NewDocument() {}

  static List<Edit> add(Change.AddDocument change) throws RefusedEditException {
    Document.Parsed document = change.document();
    SourceText source = document.span().source();
    Layout layout = document.style().layout();
    if (layout.json()) {
      throw new RefusedEditException("the file is JSON, which holds one document");
    }
    int at = document.span().end();
    boolean endsWithoutBreak = source.lineStart(at) != at;
    if (!DocumentSplitter.isMarker(source.text(), at, MARKER)
        && !isBlank(source.text().substring(at))) {
      throw new RefusedEditException("the next document does not begin with a marker");
    }
    Node last = Leaves.lastBefore(document.root(), at);
    boolean blankText =
        last instanceof ScalarNode scalar && scalar.style().isBlock() && scalar.value().isBlank();
    if (endsWithoutBreak && (blankText || BlockScalars.wantsFinalBreak(last))) {
      throw new RefusedEditException("the text before the place ends without a line break");
    }
    String lineBreak = source.lineBreakNear(at);
    String text =
        MARKER
            + lineBreak
            + String.join(lineBreak, new ContentWriter(layout).blockMapping(change.content()));
    return List.of(new Edit(at, at, endsWithoutBreak ? lineBreak + text : text + lineBreak));
  }

  /** Whether nothing stands there but blank lines and comments. */
  private static boolean isBlank(String text) {
    return text.lines().map(String::strip).allMatch(l -> l.isEmpty() || l.startsWith("#"));
  }
}
