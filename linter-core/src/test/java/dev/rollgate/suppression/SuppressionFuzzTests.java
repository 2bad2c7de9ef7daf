package dev.rollgate.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Suppressed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Whatever stands in comments and annotations, a finding is reported or counted as suppressed. */
class SuppressionFuzzTests {

  /** What comments and annotations that suppress something have in common. */
  private static final String MARK = "ollgate";

  /** As long, and behind a backslash no escape either. */
  private static final String NO_MARK = "ooooooo";

  @FuzzTest
  void losesNoFinding(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    LintResult result = new Trial().lint(text);
    assertThat(result.faults()).isEmpty();
    List<String> unsuppressed =
        new Trial()
            .lint(text.replace(MARK, NO_MARK)).findings().stream()
                .map(f -> f.span().start() + f.rule().id())
                .toList();
    assertThat(
            Stream.concat(
                    result.findings().stream(),
                    result.suppressed().stream().map(Suppressed::finding))
                .map(f -> f.span().start() + f.rule().id()))
        .containsAll(unsuppressed);
  }
}
