package dev.rollgate.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What charts become. */
class HelmRendererTests {

  @TempDir private Path folder;
  private ChartFolder charts;

  @BeforeEach
  void begin() {
    charts = new ChartFolder(folder);
  }

  @Test
  void helmIsThereWhereTestsRun() {
    assertThat(new HelmRenderer().unavailable()).isEmpty();
  }

  @Test
  void aTemplateBecomesADocumentUnderItsName() {
    charts.chart("charts/web").file("charts/web/templates/svc.yaml", ChartFolder.BALANCER);
    Renderings renderings = charts.render();
    Rendering web = renderings.rendered().get(0);
    assertThat(web.root().name()).isEqualTo("charts/web");
    assertThat(web.root().at().file()).isEqualTo("charts/web/Chart.yaml");
    assertThat(web.parts().get(0).file().source().name())
        .isEqualTo("charts/web/templates/svc.yaml");
    assertThat(web.parts().get(0).file().source().text()).isEqualTo(ChartFolder.BALANCER);
    assertThat(renderings.inputs())
        .containsExactlyInAnyOrder("charts/web/Chart.yaml", "charts/web/templates/svc.yaml");
  }

  @Test
  void eachValuesFileIsARootAndSoAreTheDefaults() {
    charts
        .chart("web")
        .file("web/templates/svc.yaml", ChartFolder.BALANCER + "  x: {{ .Values.x }}\n")
        .file("web/values.yaml", "x: one\n")
        .file("web/values-prod.yaml", "x: two\n")
        .file("web/dev-values.yaml", "x: three\n")
        .file("web/other.yaml", "x: four\n");
    Renderings renderings = charts.render();
    assertThat(ChartFolder.roots(renderings))
        .containsExactly("web", "web with dev-values.yaml", "web with values-prod.yaml");
    assertThat(renderings.rendered().stream().map(ChartFolder::text))
        .extracting(t -> t.replaceAll("(?s).*x: (\\w+).*", "$1"))
        .containsExactly("one", "three", "two");
    assertThat(renderings.inputs())
        .contains("web/values-prod.yaml")
        .doesNotContain("web/other.yaml");
  }

  @Test
  void branchesLoopsAndHelpersAreFollowed() {
    charts
        .chart("web")
        .file("web/values.yaml", "names: [a, b]\noff: false\n")
        .file("web/templates/_helpers.tpl", "{{ define \"full\" }}{{ .Release.Name }}-x{{ end }}")
        .file(
            "web/templates/svc.yaml",
            """
            {{- range .Values.names }}
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: {{ include "full" $ }}-{{ . }}
            spec:
              type: LoadBalancer
            {{- end }}
            {{- if .Values.off }}
            ---
            kind: Nothing
            {{- end }}
            """);
    assertThat(ChartFolder.text(charts.only()))
        .contains("name: web-x-a", "name: web-x-b")
        .doesNotContain("Nothing");
  }

  @Test
  void aSubchartsTemplateIsFoundThoughItsFolderHasAnotherName() {
    charts
        .chart("web")
        .chart("web/charts/db")
        .file("web/charts/db/Chart.yaml", "apiVersion: v2\nname: store\nversion: 0.1.0\n")
        .file("web/charts/db/templates/svc.yaml", ChartFolder.BALANCER);
    Rendering web = charts.only();
    assertThat(web.root().name()).isEqualTo("web");
    assertThat(web.parts().get(0).file().source().name())
        .isEqualTo("web/charts/db/templates/svc.yaml");
  }

  @Test
  void aMissingDependencyIsToldInHelmsWords() {
    charts
        .chart("web")
        .file(
            "web/Chart.yaml",
            """
            apiVersion: v2
            name: web
            version: 0.1.0
            dependencies:
            - name: far
              version: 1.0.0
              repository: https://charts.invalid
            """);
    Renderings renderings = charts.render();
    assertThat(renderings.unrendered()).hasSize(1);
    assertThat(renderings.unrendered().get(0).reason())
        .isEqualTo("found in Chart.yaml, but missing in charts/ directory: far");
    assertThat(renderings.inputs()).isEmpty();
  }

  @Test
  void aMissingHelperStopsNoOtherChart() {
    charts
        .chart("a")
        .file("a/templates/svc.yaml", ChartFolder.BALANCER + "  x: {{ include \"none\" . }}\n")
        .chart("b")
        .file("b/templates/svc.yaml", ChartFolder.BALANCER);
    Renderings renderings = charts.render();
    assertThat(ChartFolder.roots(renderings)).containsExactly("b", "a!");
    assertThat(renderings.unrendered().get(0).reason())
        .contains("a/templates/svc.yaml:7:8", "no template \"none\"")
        .doesNotContain(System.getProperty("java.io.tmpdir"));
    assertThat(renderings.inputs()).allMatch(name -> name.startsWith("b/"));
  }

  @Test
  void changedTextsOfTheRunCount() {
    charts.chart("web").file("web/templates/svc.yaml", ChartFolder.BALANCER);
    charts.render();
    charts.change("web/templates/svc.yaml", ChartFolder.BALANCER + "  changed: yes\n");
    assertThat(ChartFolder.text(charts.only())).contains("changed: yes");
  }

  @Test
  void onlyChartsWithChangedTextsAreRenderedAgain() {
    charts
        .chart("a")
        .file("a/templates/svc.yaml", ChartFolder.BALANCER)
        .chart("b")
        .file("b/templates/svc.yaml", ChartFolder.BALANCER);
    List<Rendering> before = charts.render().rendered();
    List<Rendering> after =
        charts
            .change("b/templates/svc.yaml", ChartFolder.BALANCER + "  x: y\n")
            .render()
            .rendered();
    assertThat(after.get(0)).isSameAs(before.get(0));
    assertThat(after.get(1)).isNotSameAs(before.get(1));
  }

  @Test
  void aChartOfWhichNothingMattersIsNeitherRenderedNorTold() {
    charts
        .chart("web")
        .file("web/templates/x.yaml", "kind: ConfigMap\nx: {{ fail \"rendered\" }}\n");
    assertThat(charts.render()).isEqualTo(Renderings.NONE);
  }

  @Test
  void whatMattersMayStandInValues() {
    charts
        .chart("web")
        .file("web/templates/x.yaml", "apiVersion: v1\nkind: Service\nx: {{ .Values.type }}\n")
        .file("web/values.yaml", "type: LoadBalancer\n");
    assertThat(ChartFolder.text(charts.only())).contains("x: LoadBalancer");
  }

  @Test
  void aLibraryIsNoRoot() {
    charts
        .file("lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 0.1.0\ntype: library\n")
        .file("lib/templates/_svc.yaml", ChartFolder.BALANCER);
    assertThat(ChartFolder.roots(charts.render())).isEmpty();
  }

  @Test
  void whatOnlyTestsDeployIsLeftOut() {
    String hook = "metadata:\n  annotations:\n    helm.sh/hook: test\n";
    charts
        .chart("web")
        .file("web/templates/svc.yaml", ChartFolder.BALANCER)
        .file("web/templates/tests/t.yaml", "apiVersion: v1\nkind: Pod\n" + hook);
    assertThat(charts.only().parts()).hasSize(1);
  }

  @Test
  void aLinkOutOfTheChartIsNotFollowed() throws Exception {
    charts
        .chart("web")
        .file(
            "web/templates/svc.yaml",
            ChartFolder.BALANCER + "  x: {{ .Files.Get \"s\" | quote }}\n")
        .file("secret", "secret");
    Files.createSymbolicLink(folder.resolve("web/s"), folder.resolve("secret"));
    assertThat(ChartFolder.text(charts.only())).contains("x: \"\"");
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    charts.chart("web").file("web/templates/svc.yaml", ChartFolder.BALANCER + "{{ fail \"x\" }}");
    // A run that was killed may have left some.
    List<Path> before = copies();
    charts.render();
    assertThat(before).containsAll(copies());
    try (Stream<Path> all = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(all).hasSize(2);
    }
  }

  private static List<Path> copies() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(p -> p.getFileName().toString().startsWith("rollgate-helm")).toList();
    }
  }
}
