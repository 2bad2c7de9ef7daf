package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.Safety;
import dev.rollgate.testdata.AllocationBound;
import dev.rollgate.testdata.Bench;
import dev.rollgate.testdata.Fixture;
import dev.rollgate.testdata.FixtureSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the fixer takes grows as its input does, however many fixes there are. */
class FixerCostTests {

  private static final int FEW = 5;

  private static final int TIMES = 8;

  private static final Bench BENCH = new Bench(BuiltInRules.ALL, FixtureSettings.DEFAULT);

  /** The demo for each of so many namespaces, all of it as documents of one file. */
  private static byte[] demo(int copies) throws IOException {
    try (Stream<Path> files = Files.list(Fixture.root().resolve("demo"))) {
      String text = files.sorted().map(FixerCostTests::text).collect(Collectors.joining("\n---\n"));
      return IntStream.range(0, copies)
          .mapToObj(i -> text.replace("readiness", "readiness-" + i))
          .collect(Collectors.joining("\n---\n"))
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int fixes(byte[] file) {
    FixResult result = BENCH.fix(Map.of("in.yaml", file), Safety.UNSAFE);
    return result.applied().size();
  }

  @Test
  void eightTimesTheFixesTakeAboutEightTimesTheMemory() throws IOException {
    byte[] small = demo(FEW);
    byte[] large = demo(FEW * TIMES);
    int few = fixes(small);
    assertThat(few).isGreaterThan(FEW);
    assertThat(fixes(large)).isEqualTo(few * TIMES);
    long little = AllocationBound.allocated(() -> fixes(small));
    long much = AllocationBound.allocated(() -> fixes(large));
    assertThat(much).isLessThan(little * TIMES * 3 / 2);
  }
}
