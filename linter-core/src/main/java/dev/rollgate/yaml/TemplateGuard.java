package dev.rollgate.yaml;

import java.util.List;

/**
 * Refuses edits of templates for which the outline does not prove what they make of the rendered
 * text.
 */
final class TemplateGuard {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  private final SourceText source;

  private TemplateGuard(SourceText source) {
    this.source = source;
  }

  /**
   * Checks edits that changes became.
   *
   * @param edits those of one file
   */
  static void check(List<Change> changes, List<Edit> edits) throws RefusedEditException {
    for (Change change : changes) {
      Document.Parsed document = change.document();
      if (!document.isTemplate()) {
        continue;
      }
      if (change instanceof Change.AddDocument) {
        throw new RefusedEditException("the document before the new one is a template");
      }
      Span span = document.span();
      TemplateGuard guard = new TemplateGuard(span.source());
      for (Edit edit : edits) {
        if (edit.start() <= span.end() && span.start() <= edit.end()) {
          guard.check(edit);
        }
      }
    }
  }

  private void check(Edit edit) throws RefusedEditException {
    String text = source.text();
    boolean atLineStart = source.lineStart(edit.start()) == edit.start();
    // What is put in before a line stands behind the one above it.
    int first = edit.start() == edit.end() && atLineStart ? edit.start() - 1 : edit.start();
    int last = Math.max(Math.max(first, edit.end() - 1), 0);
    int end = source.lineEnd(last);
    String touched = text.substring(source.lineStart(Math.max(first, 0)), end);
    if (touched.contains(OPEN) || touched.contains(CLOSE)) {
      throw new RefusedEditException("the line holds template syntax");
    }
    if (edit.text().contains(OPEN)) {
      throw new RefusedEditException("the new text would be template syntax");
    }
    String old = text.substring(edit.start(), edit.end());
    if (hasBreak(old) || hasBreak(edit.text())) {
      checkBelow(source.nextLine(end));
    }
  }

  /**
   * What an action below writes may go on with what the edit ends, and a branch that ends below
   * holds the edit but perhaps not the object that it is meant for.
   */
  private void checkBelow(int from) throws RefusedEditException {
    String text = source.text();
    for (int line = from; line < text.length(); line = source.nextLine(line)) {
      String content = text.substring(line, source.lineEnd(line)).strip();
      boolean action = content.startsWith(OPEN);
      if (action || (content.startsWith("#") && content.contains(OPEN))) {
        throw new RefusedEditException("the next line holds template syntax");
      }
      if (!content.isEmpty() && !content.startsWith("#")) {
        return;
      }
    }
  }

  private static boolean hasBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
