package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are either refused with a reason or cut into documents. */
class DocumentSplitterFuzzTests {

  private static final long BYTES_A_CHARACTER = 200;

  @MethodSource("seeds")
  @FuzzTest
  void splits(byte[] bytes) {
    SourceText source;
    try {
      source = TextDecoder.decode("in.yaml", bytes);
    } catch (UnreadableTextException e) {
      assertThat(e).hasMessageStartingWith("the file ");
      return;
    }
    AllocationBound.check(bytes.length, BYTES_A_CHARACTER, () -> split(source));
  }

  static Stream<byte[]> seeds() {
    return FuzzSeeds.filesAndBombs();
  }

  private static void split(SourceText source) {
    int from = 0;
    List<Span> pieces = DocumentSplitter.split(source);
    for (Span piece : pieces) {
      requireNothing(source.text().substring(from, piece.start()));
      from = piece.end();
    }
    requireNothing(source.text().substring(from));
    // Cutting is local: each piece by itself is one document. A hundred are enough.
    for (Span piece : pieces.subList(0, Math.min(pieces.size(), 100))) {
      SourceText alone = new SourceText("in.yaml", piece.text());
      assertThat(DocumentSplitter.split(alone)).containsExactly(alone.whole());
    }
  }

  /** What lies between documents holds no content. */
  private static void requireNothing(String text) {
    assertThat(text.lines().filter(DocumentSplitterFuzzTests::isContent)).isEmpty();
  }

  private static boolean isContent(String line) {
    String words = line.replace("\uFEFF", "").replaceFirst("^(---|\\.\\.\\.)(?=[ \\t]|$)", "");
    int i = 0;
    while (i < words.length() && (words.charAt(i) == ' ' || words.charAt(i) == '\t')) {
      i++;
    }
    return i < words.length() && words.charAt(i) != '#' && !words.startsWith("%");
  }
}
