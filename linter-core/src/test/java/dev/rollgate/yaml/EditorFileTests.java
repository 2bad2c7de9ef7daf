package dev.rollgate.yaml;

import static dev.rollgate.yaml.Edits.insert;
import static dev.rollgate.yaml.Yaml.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Line ends, byte order marks, and files of several documents. */
class EditorFileTests {

  private static final Content ONE = Content.of(1);

  @Test
  void aWindowsFileStaysOne() throws RefusedEditException {
    assertThat(insert("a:\r\n  b: 1\r\nc: 1\r\n", path("a", "x", "w"), ONE))
        .isEqualTo("a:\r\n  b: 1\r\n  x:\r\n    w: 1\r\nc: 1\r\n");
    assertThat(insert("a:\r\n  b: 1", path("a", "k"), ONE)).isEqualTo("a:\r\n  b: 1\r\n  k: 1");
    assertThat(insert("a: |\r\n  x\r\n\r\nb: {\r\n  c: 1\r\n}\r\n", path("b", "k"), ONE))
        .isEqualTo("a: |\r\n  x\r\n\r\nb: {\r\n  c: 1,\r\n  k: 1\r\n}\r\n");
  }

  @Test
  void aFileOfMixedLineEndsGetsTheNearest() throws RefusedEditException {
    String text = "a:\r\n  b: 1\nc:\n  d: 1\r\ne: 1\n";

    assertThat(insert(text, path("a", "k"), ONE))
        .isEqualTo("a:\r\n  b: 1\n  k: 1\nc:\n  d: 1\r\ne: 1\n");
    assertThat(insert(text, path("c", "k"), ONE))
        .isEqualTo("a:\r\n  b: 1\nc:\n  d: 1\r\n  k: 1\r\ne: 1\n");
  }

  @Test
  void loneCarriageReturnsAreLineEndsToo() throws RefusedEditException {
    assertThat(insert("a:\r  b: 1\r", path("a", "k"), ONE)).isEqualTo("a:\r  b: 1\r  k: 1\r");
  }

  @Test
  void aByteOrderMarkDoesNotIndent() throws RefusedEditException {
    assertThat(insert("\uFEFFa: 1\n", path("k"), ONE)).isEqualTo("\uFEFFa: 1\nk: 1\n");
    assertThat(insert("\uFEFFa:\n", path("a", "k"), ONE)).isEqualTo("\uFEFFa:\n  k: 1\n");
  }

  @Test
  void theEndOfADocumentIsBeforeTheSeparator() throws RefusedEditException {
    assertThat(insert("a: 0\n---\nb: 0\n", path("k"), ONE)).isEqualTo("a: 0\nk: 1\n---\nb: 0\n");
    assertThat(insert("a: 0\n# c\n--- # d\nb: 0\n", path("k"), ONE))
        .isEqualTo("a: 0\nk: 1\n# c\n--- # d\nb: 0\n");
    assertThat(insert("a: 0\n...\n", path("k"), ONE)).isEqualTo("a: 0\nk: 1\n...\n");
  }

  @Test
  void aLaterDocumentIsEditedInItsPlace() throws RefusedEditException {
    String text = "a: 😀\n---\nb:\n    c: 1\n---\nd: 1\n";
    Change change = new Change.Insert(Yaml.parsed(text, 1), path("b", "k"), ONE);

    assertThat(EditLaws.apply(change)).isEqualTo("a: 😀\n---\nb:\n    c: 1\n    k: 1\n---\nd: 1\n");
  }

  @Test
  void editsSideBySideTouch() {
    Edit here = new Edit(5, 5, "x");

    assertThat(here.touches(new Edit(5, 5, "w"))).isTrue();
    assertThat(here.touches(new Edit(2, 5, ""))).isTrue();
    assertThat(here.touches(new Edit(5, 9, ""))).isTrue();
    assertThat(here.touches(new Edit(6, 9, ""))).isFalse();
    assertThat(here).isGreaterThan(new Edit(2, 9, "")).isLessThan(new Edit(5, 6, ""));
  }

  @Test
  void overlappingEditsAreNotMade() {
    List<Edit> edits = List.of(new Edit(0, 3, "x"), new Edit(2, 4, "w"));

    assertThatThrownBy(() -> Edit.apply("abcdef", edits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edits overlap at offset 2");
    assertThatThrownBy(() -> new Edit(3, 2, "")).isInstanceOf(IllegalArgumentException.class);
  }
}
