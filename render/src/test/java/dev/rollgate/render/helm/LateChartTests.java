package dev.rollgate.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.render.Renderings;
import dev.rollgate.render.Unrendered;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Charts that take longer to render than anybody waits. */
@Timeout(120)
class LateChartTests {

  /** A dozen seconds or more, after which it leaves the processor to other tests. */
  static final String LONG =
      "{{ range until 40 }}{{ range until 3000 }}{{ range until 3000 }}{{ end }}{{ end }}{{ end }}\n";

  private static final String LATE = "took more than 2 s";

  @TempDir private Path folder;
  private ChartFolder charts;

  @BeforeEach
  void begin() {
    charts = new ChartFolder(folder, new HelmRenderer(Duration.ofSeconds(2)));
    late("late");
  }

  private void late(String name) {
    charts
        .chart(name)
        .file(name + "/templates/svc.yaml", ChartFolder.BALANCER)
        .file(name + "/templates/late.yaml", LONG);
  }

  @Test
  void theRestIsRenderedNowAndLater() {
    charts.chart("web").file("web/templates/svc.yaml", ChartFolder.BALANCER);
    Renderings first = charts.render();
    assertThat(ChartFolder.roots(first)).containsExactly("web", "late!");
    assertThat(first.unrendered()).extracting(Unrendered::reason).containsExactly(LATE);

    charts.chart("app").file("app/templates/svc.yaml", ChartFolder.BALANCER);
    assertThat(ChartFolder.roots(charts.render())).containsExactly("app", "web", "late!");
  }

  @Test
  void otherRootsOfTheChartAreNotTried() {
    charts.file("late/values-a.yaml", "a: 1\n").file("late/values-b.yaml", "a: 2\n");
    assertThat(charts.render().unrendered())
        .extracting(Unrendered::reason)
        .containsExactly(
            LATE, "another root of the chart " + LATE, "another root of the chart " + LATE);
  }

  @Test
  void tooManyThatStillRunKeepOthersFromBeingTried() {
    for (int i = 1; i < HelmCalls.MAX_LEFT; i++) {
      late("late" + i);
    }
    charts.render();
    charts.chart("web").file("web/templates/svc.yaml", ChartFolder.BALANCER);
    assertThat(charts.render().unrendered())
        .filteredOn(u -> u.root().name().equals("web"))
        .extracting(Unrendered::reason)
        .containsExactly("4 other renderings " + LATE + ", and still run");
  }

  @Test
  void aSignalEndsAProgramThatRenders() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What is rendered is left there.
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                RenderingProgram.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader reader = program.inputReader(StandardCharsets.UTF_8)) {
      assertThat(reader.readLine()).isEqualTo(RenderingProgram.RENDERS);
      program.destroy();
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isEqualTo(143);
    } finally {
      program.destroyForcibly();
    }
  }
}
