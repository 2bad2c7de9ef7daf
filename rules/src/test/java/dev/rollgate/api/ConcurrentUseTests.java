package dev.rollgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Safety;
import dev.rollgate.report.Format;
import dev.rollgate.testdata.Fixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One {@link Rollgate} in many threads gives each what one thread alone gets. {@code
 * -Dconcurrent.runs=1000} runs longer.
 */
class ConcurrentUseTests {

  private static final int THREADS = 16;
  private static final int RUNS = Integer.getInteger("concurrent.runs", 48);

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  /** The first case of each rule, as texts of one project each. */
  private static List<Manifest[]> projects() {
    Map<String, Manifest[]> first = new HashMap<>();
    for (Fixture fixture : Fixture.all()) {
      first.computeIfAbsent(fixture.rule(), rule -> texts(fixture));
    }
    return List.copyOf(first.values());
  }

  private static Manifest[] texts(Fixture fixture) {
    return fixture.input().entrySet().stream()
        .map(e -> new Manifest(e.getKey(), new String(e.getValue(), StandardCharsets.UTF_8)))
        .toArray(Manifest[]::new);
  }

  @Test
  void manyThreadsFindAndFixWhatOneDoes() throws Exception {
    Rollgate rollgate = Rollgate.inFolder(folder);
    List<Manifest[]> projects = projects();
    List<String> alone = new ArrayList<>();
    for (Manifest[] project : projects) {
      alone.add(outcome(rollgate, project));
    }

    List<Callable<String>> tasks = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      for (int i = run % THREADS; i < projects.size(); i += THREADS) {
        Manifest[] project = projects.get(i);
        String expected = alone.get(i);
        tasks.add(() -> outcome(rollgate, project).equals(expected) ? "" : project[0].text());
      }
    }

    List<String> different = new ArrayList<>();
    for (Future<String> answer : threads.invokeAll(tasks)) {
      if (!answer.get().isEmpty()) {
        different.add(answer.get());
      }
    }
    assertThat(different).isEmpty();
  }

  private static String outcome(Rollgate rollgate, Manifest... project) throws Exception {
    LintResult result = rollgate.lint(project);
    assertThat(result.faults()).isEmpty();
    return rollgate.report(result, Format.JSON) + rollgate.fix(Safety.UNSAFE, project).changed();
  }
}
