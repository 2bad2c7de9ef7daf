package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.FixResult.ChangedFile;
import dev.rollgate.lint.FixResult.Outcome;
import dev.rollgate.lint.Safety;
import dev.rollgate.testdata.AllocationBound;
import dev.rollgate.testdata.Bench;
import dev.rollgate.testdata.Fixture;
import dev.rollgate.testdata.FixtureSettings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All rules and fixes on any file: no rule fails, every fix is sound, and twice is once. Both times
 * together take no more than 15,000 bytes for each character of the file, and 64 MB for any.
 */
class FixerFuzzTests {

  private static final String NAME = "in.yaml";

  private static final Bench BENCH = new Bench(BuiltInRules.ALL, FixtureSettings.DEFAULT);

  private static final AllocationBound BOUND = new AllocationBound(64 << 20, 15_000);

  @MethodSource("seeds")
  @FuzzTest
  void fixes(byte[] bytes) {
    BOUND.check(bytes.length, () -> fixTwice(bytes));
  }

  private static void fixTwice(byte[] bytes) {
    FixResult result = BENCH.fix(Map.of(NAME, bytes), Safety.UNSAFE);
    assertThat(result.remaining().faults()).isEmpty();
    assertThat(result.dropped()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    for (ChangedFile file : result.changed()) {
      FixResult again =
          BENCH.fix(
              Map.of(NAME, file.after().text().getBytes(StandardCharsets.UTF_8)), Safety.UNSAFE);
      assertThat(again.changed()).isEmpty();
      assertThat(again.applied()).isEmpty();
    }
  }

  /** A case of each rule, its files as the documents of one. */
  static Stream<byte[]> seeds() {
    Map<String, Fixture> byRule = new TreeMap<>();
    Fixture.all().forEach(f -> byRule.putIfAbsent(f.rule(), f));
    return byRule.values().stream()
        .map(
            f ->
                f.input().values().stream()
                    .map(file -> new String(file, StandardCharsets.ISO_8859_1))
                    .collect(Collectors.joining("\n---\n")))
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
