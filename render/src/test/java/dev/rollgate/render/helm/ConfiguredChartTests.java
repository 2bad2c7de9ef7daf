package dev.rollgate.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.render.ChartRelease;
import dev.rollgate.render.RenderSettings;
import dev.rollgate.render.Renderings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts as a user says that they are installed. */
class ConfiguredChartTests {

  @TempDir private Path folder;
  private ChartFolder charts;

  @BeforeEach
  void begin() {
    charts =
        new ChartFolder(folder)
            .chart("web")
            .file(
                "web/templates/svc.yaml",
                ChartFolder.BALANCER
                    + "  x: {{ .Values.x }} {{ .Release.Name }} {{ .Release.Namespace }}\n"
                    + "  v: {{ .Capabilities.KubeVersion.Minor }}\n")
            .file("web/values.yaml", "x: one\n")
            .file("web/values-dev.yaml", "x: two\n")
            .file("env/prod.yaml", "x: three\n");
  }

  private ChartRelease release(Optional<String> name, Optional<String> namespace) {
    return new ChartRelease(
        folder.resolve("web"),
        List.of(folder.resolve("env/prod.yaml")),
        " with env/prod.yaml",
        name,
        namespace);
  }

  @Test
  void whatIsSaidCountsInPlaceOfTheFilesBesideTheChart() {
    charts.configure(
        new RenderSettings(
            Optional.empty(), List.of(release(Optional.of("shop"), Optional.of("town")))));
    Renderings renderings = charts.render();
    assertThat(ChartFolder.roots(renderings)).containsExactly("web with env/prod.yaml");
    assertThat(ChartFolder.text(renderings.rendered().get(0))).contains("x: three shop town\n");
    assertThat(renderings.inputs()).contains("env/prod.yaml", "web/values-dev.yaml");
  }

  @Test
  void whatIsNotSaidIsTheChartsNameAndTheDefaultNamespace() {
    charts.configure(
        new RenderSettings(Optional.empty(), List.of(release(Optional.empty(), Optional.empty()))));
    assertThat(ChartFolder.text(charts.only())).contains("x: three web default\n");
  }

  @Test
  void templatesAreToldTheVersionOfKubernetes() {
    charts.configure(new RenderSettings(Optional.of("1.27"), List.of()));
    assertThat(ChartFolder.text(charts.render().rendered().get(0))).contains("v: 27\n");
  }
}
