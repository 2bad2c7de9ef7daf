package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is read into sound trees, or named as broken with the place. */
class DocumentReaderFuzzTests {

  private static final long BYTES_A_CHARACTER = 2_000;

  /** What is larger is read, and not looked at. */
  private static final int MAX_BYTES = 100_000;

  @MethodSource("seeds")
  @FuzzTest
  void reads(byte[] bytes) {
    SourceText source;
    try {
      source = TextDecoder.decode("in.yaml", bytes);
    } catch (UnreadableTextException e) {
      return;
    }
    AllocationBound.check(bytes.length, BYTES_A_CHARACTER, () -> Yaml.file(source.text()));
    if (bytes.length > MAX_BYTES) {
      return;
    }
    Optional<Document> before = Optional.empty();
    for (Document document : Yaml.file(source.text()).documents()) {
      check(document, before);
      before = Optional.of(document);
    }
  }

  static Stream<byte[]> seeds() {
    return FuzzSeeds.filesAndBombs();
  }

  private static void check(Document document, Optional<Document> before) {
    Span whole = document.span();
    if (document instanceof Document.Parsed parsed) {
      SpanLaws.check(parsed);
    } else if (document instanceof Document.Broken broken) {
      assertThat(broken.problem()).isNotBlank().hasLineCount(1);
      requireInside(broken.at(), whole);
    } else if (document instanceof Document.Templated templated) {
      requireInside(templated.marker(), whole);
      templated.outline().ifPresent(outline -> assertThat(outline.isTemplate()).isTrue());
    }
    for (Comment comment : Comments.of(document, before)) {
      assertThat(comment.span().text()).startsWith("#").hasLineCount(1);
      // A head may stand behind the document above.
      assertThat(comment.span().end()).isBetween(0, whole.end());
    }
  }

  private static void requireInside(Span inner, Span outer) {
    assertThat(inner.start()).isBetween(outer.start(), outer.end());
    assertThat(inner.end()).isBetween(inner.start(), outer.end());
    assertThat(inner.from().line()).isBetween(outer.from().line(), outer.to().line());
  }
}
