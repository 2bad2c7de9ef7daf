package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What holds for the edits of every change, whatever the text looks like. */
final class EditLaws {

  private static final Pattern BARE_LF = Pattern.compile("(?<!\r)\n");

  private EditLaws() {}

  /**
   * Makes a change and checks the laws.
   *
   * @return the new text
   */
  static String apply(Change change) throws RefusedEditException {
    return apply(List.of(change));
  }

  /** The same for changes of one document that are made together. */
  static String apply(List<Change> changes) throws RefusedEditException {
    return apply(changes, Yaml.file(changes.get(0).document().span().source().text()));
  }

  /** The same for a file that was read before; many changes of one file need it read but once. */
  static String apply(Change change, YamlFile file) throws RefusedEditException {
    return apply(List.of(change), file);
  }

  private static String apply(List<Change> changes, YamlFile file) throws RefusedEditException {
    List<Edit> edits = Editor.edits(changes);
    String before = file.source().text();
    requireSeparate(edits);
    String after = Edit.apply(before, edits);
    assertThat(Edit.apply(after, inverse(before, edits)))
        .as("text with the edits taken back")
        .isEqualTo(before);
    requireDeclaredContent(changes, file, Yaml.file(after));
    if (before.contains("\r\n") && !BARE_LF.matcher(before).find()) {
      assertThat(BARE_LF.matcher(after).find()).as("bare LF in a CRLF file").isFalse();
    }
    return after;
  }

  private static void requireSeparate(List<Edit> edits) {
    assertThat(edits).isNotEmpty().isSorted();
    for (int i = 1; i < edits.size(); i++) {
      assertThat(edits.get(i - 1).end()).isLessThanOrEqualTo(edits.get(i).start());
    }
  }

  /** The edits that turn the new text back into the old one. */
  private static List<Edit> inverse(String before, List<Edit> edits) {
    List<Edit> inverse = new ArrayList<>();
    int shift = 0;
    for (Edit edit : edits) {
      int start = edit.start() + shift;
      String old = before.substring(edit.start(), edit.end());
      inverse.add(new Edit(start, start + edit.text().length(), old));
      shift += edit.text().length() - old.length();
    }
    return inverse;
  }

  private static void requireDeclaredContent(
      List<Change> changes, YamlFile before, YamlFile after) {
    Span place = spanIn(changes.get(0), before);
    List<Document> left = new ArrayList<>(after.documents());
    if (changes.get(0) instanceof Change.AddDocument add) {
      int index = indexOf(before, place);
      assertThat(left).as("documents of\n%s", after.source().text()).hasSizeGreaterThan(index + 1);
      Document added = left.remove(index + 1);
      assertThat(Content.of(((Document.Parsed) added).root())).isEqualTo(add.content());
    }
    assertThat(left)
        .as("documents of\n%s", after.source().text())
        .hasSameSizeAs(before.documents());
    for (int i = 0; i < before.documents().size(); i++) {
      Document old = before.documents().get(i);
      Document now = left.get(i);
      assertThat(now).as("document %d of\n%s", i, after.source().text()).hasSameClassAs(old);
      if (old instanceof Document.Parsed was && now instanceof Document.Parsed is) {
        requireContent(was, is, was.span().equals(place) ? changes : List.of());
        assertThat(is.duplicateKeys()).hasSizeLessThanOrEqualTo(was.duplicateKeys().size());
      }
    }
  }

  private static void requireContent(
      Document.Parsed was, Document.Parsed is, List<Change> changes) {
    String text = is.span().source().text();
    assertThat(Content.asRead(is.root()))
        .as("content as Kubernetes reads it, of\n%s", text)
        .isEqualTo(Change.apply(Content.asRead(was.root()), changes));
    if (was.sharedNodes().isEmpty()) {
      assertThat(Content.of(is.root()))
          .as("content as written, of\n%s", text)
          .isEqualTo(Change.apply(Content.of(was.root()), changes));
    }
  }

  private static int indexOf(YamlFile file, Span span) {
    for (int i = 0; i < file.documents().size(); i++) {
      if (file.documents().get(i).span().equals(span)) {
        return i;
      }
    }
    throw new AssertionError("no document at " + span);
  }

  private static Span spanIn(Change change, YamlFile file) {
    Span span = change.document().span();
    return new Span(file.source(), span.start(), span.end());
  }
}
