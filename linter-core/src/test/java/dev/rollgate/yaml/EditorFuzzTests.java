package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any change of any text is made by the laws of edits, or refused with a reason. */
class EditorFuzzTests {

  private static final int CHANGES = 12;

  /** Each change reads the text anew. */
  private static final int MAX_BYTES = 8_000;

  @MethodSource("seeds")
  @FuzzTest
  void edits(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return;
    }
    YamlFile file;
    try {
      file = Yaml.file(TextDecoder.decode("in.yaml", bytes).text());
    } catch (UnreadableTextException e) {
      return;
    }
    Random random = new Random(bytes.length);
    for (Document document : file.documents()) {
      if (document instanceof Document.Parsed parsed) {
        List<Change> changes = EveryChange.of(parsed, NodePath.ROOT);
        for (int i = 0; i < CHANGES; i++) {
          attempt(changes.get(random.nextInt(changes.size())), file);
        }
      }
    }
  }

  static Stream<byte[]> seeds() {
    return FuzzSeeds.files();
  }

  private static void attempt(Change change, YamlFile file) {
    try {
      EditLaws.apply(change, file);
    } catch (RefusedEditException e) {
      assertThat(e.reason()).isNotBlank();
    }
  }
}
