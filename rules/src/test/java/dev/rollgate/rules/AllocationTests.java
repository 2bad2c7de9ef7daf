package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.rollgate.lint.LintResult;
import dev.rollgate.testdata.Bench;
import dev.rollgate.testdata.Fixture;
import dev.rollgate.testdata.FixtureSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much memory it takes to lint a document: a count, which does not depend on the machine. */
class AllocationTests {

  private static final int COPIES = 40;

  /** Bytes; a fifth above what it was when this was written. */
  private static final long BUDGET = 350_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** The demo, once for each of so many namespaces. */
  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> demo = Files.list(Fixture.root().resolve("demo"))) {
      for (Path file : demo.toList()) {
        String text = Files.readString(file);
        for (int i = 0; i < COPIES; i++) {
          files.put(
              i + "/" + file.getFileName(),
              text.replace("readiness", "readiness-" + i).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  @Test
  void aDocumentTakesNoMoreThanItsShare() throws IOException {
    Map<String, byte[]> files = files();
    Bench bench = new Bench(BuiltInRules.ALL, FixtureSettings.DEFAULT);
    bench.lint(files);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    LintResult result = bench.lint(files);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(result.findings()).hasSizeGreaterThan(COPIES);
    assertThat(allocated / result.summary().documents()).isBetween(BUDGET / 10, BUDGET);
  }
}
