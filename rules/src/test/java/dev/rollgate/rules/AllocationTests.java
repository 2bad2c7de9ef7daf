package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Rule;
import dev.rollgate.testdata.Bench;
import dev.rollgate.testdata.Fixture;
import dev.rollgate.testdata.FixtureSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much memory it takes to lint a document: a count, which does not depend on the machine. */
class AllocationTests {

  private static final int COPIES = 40;

  /** Bytes; a fifth above what it was when this was written. */
  private static final long BUDGET = 130_000;

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

  /** Applications that are bound in both ways, each in a namespace of its own. */
  private static Map<String, byte[]> applications(int count) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("class.yaml", SyntheticNamespaces.GATEWAY_CLASS.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < count; i++) {
      String text =
          String.join(
              "---\n",
              SyntheticNamespaces.application("team-" + i, "web")
                  + SyntheticNamespaces.autoscaler("team-" + i, "web"),
              SyntheticNamespaces.binding("team-" + i, "web"),
              SyntheticNamespaces.route("team-" + i, "web"));
      files.put("team-" + i + ".yaml", text.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /** Applications of one namespace, or of none, each in a file of its own and with a budget. */
  private static Map<String, byte[]> together(String namespace, int count) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String text =
          String.join(
              "---\n",
              SyntheticNamespaces.application("shop", "web-" + i)
                  + SyntheticNamespaces.autoscaler("shop", "web-" + i),
              SyntheticNamespaces.budget("shop", "web-" + i),
              SyntheticNamespaces.binding("shop", "web-" + i));
      files.put(
          "web-" + i + ".yaml",
          text.replace("  namespace: shop\n", namespace).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /** What each document of these files takes, when nothing is done for the first time. */
  private static long share(Map<String, byte[]> files, List<Rule> rules) {
    Bench bench = new Bench(rules, FixtureSettings.DEFAULT);
    bench.lint(files);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    LintResult result = bench.lint(files);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(result.findings().isEmpty()).isEqualTo(rules.isEmpty());
    return allocated / result.summary().documents();
  }

  @Test
  void aDocumentTakesNoMoreThanItsShare() throws IOException {
    assertThat(share(files(), BuiltInRules.ALL)).isBetween(BUDGET / 10, BUDGET);
  }

  /** Objects of the same names are in each namespace: whoever goes through all of them shows. */
  @Test
  void tenTimesTheNamespacesAreLinkedForTenTimesAsMuch() {
    long few = share(applications(100), List.of());
    assertThat(share(applications(1_000), List.of())).isLessThan(few * 11 / 10);
  }

  @Test
  void fourTimesTheNamespacesAreLintedForFourTimesAsMuch() {
    long few = share(applications(100), BuiltInRules.ALL);
    assertThat(share(applications(400), BuiltInRules.ALL)).isLessThan(few * 11 / 10);
  }

  /** Pods and what selects them, workloads and what names them: whoever tries all pairs shows. */
  @ParameterizedTest
  @ValueSource(strings = {"  namespace: shop\n", ""})
  void fourTimesTheApplicationsOfANamespaceAreLintedForFourTimesAsMuch(String namespace) {
    long few = share(together(namespace, 100), BuiltInRules.ALL);
    assertThat(share(together(namespace, 400), BuiltInRules.ALL)).isLessThan(few * 11 / 10);
  }
}
