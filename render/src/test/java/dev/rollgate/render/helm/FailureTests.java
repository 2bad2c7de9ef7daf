package dev.rollgate.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.render.Renderings;
import dev.rollgate.render.Unrendered;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where charts that cannot be rendered are at fault. */
class FailureTests {

  @TempDir private Path folder;
  private ChartFolder charts;

  @BeforeEach
  void begin() {
    charts =
        new ChartFolder(folder)
            .chart("web")
            .file("web/templates/svc.yaml", ChartFolder.BALANCER)
            .file("web/values.yaml", "a: b\n");
  }

  private static String place(Unrendered unrendered) {
    return "%s:%s:%s"
        .formatted(
            unrendered.at().file(), unrendered.at().from().line(), unrendered.at().from().column());
  }

  @Test
  void valuesThatAreNoYamlAreToldInTheirFileWhichIsNoInput() {
    charts.file("web/values-prod.yaml", "a: 1\nb: [\n");
    Renderings renderings = charts.render();
    assertThat(ChartFolder.roots(renderings)).containsExactly("web", "web with values-prod.yaml!");
    Unrendered prod = renderings.unrendered().get(0);
    assertThat(place(prod)).startsWith("web/values-prod.yaml:3:");
    assertThat(prod.reason()).startsWith("the values are no YAML: ");
    assertThat(renderings.inputs())
        .contains("web/Chart.yaml", "web/values.yaml")
        .doesNotContain("web/values-prod.yaml");
  }

  @Test
  void theChartsOwnValuesAreToldLikewise() {
    charts.file("web/values.yaml", "a: b: c\n");
    Unrendered web = charts.render().unrendered().get(0);
    assertThat(place(web)).startsWith("web/values.yaml:1:");
    assertThat(web.reason()).startsWith("the values are no YAML: ");
  }

  @Test
  void valuesThatAreYamlButNoMappingAreNamed() {
    charts.file("web/values-prod.yaml", "- a\n");
    Unrendered prod = charts.render().unrendered().get(0);
    assertThat(place(prod)).isEqualTo("web/values-prod.yaml:1:1");
    assertThat(prod.reason()).contains("web/values-prod.yaml").doesNotContain("values-0");
  }

  @Test
  void aTemplateIsToldAtItsLineAndColumn() {
    charts.file("web/templates/svc.yaml", ChartFolder.BALANCER + "  x: {{ fail \"never\" }}\n");
    Unrendered web = charts.render().unrendered().get(0);
    assertThat(place(web)).isEqualTo("web/templates/svc.yaml:7:9");
    assertThat(web.reason()).endsWith("never");
  }

  @Test
  void aTemplateThatIsNoTemplateIsToldAtItsLine() {
    charts.file("web/templates/svc.yaml", ChartFolder.BALANCER + "  x: {{ if }}\n");
    assertThat(place(charts.render().unrendered().get(0))).isEqualTo("web/templates/svc.yaml:7:1");
  }

  @Test
  void aTemplateThatBecomesNoYamlIsToldAsAWhole() {
    charts.file("web/templates/svc.yaml", ChartFolder.BALANCER + "  x: {{ print \"[\" }}\n");
    assertThat(place(charts.render().unrendered().get(0))).isEqualTo("web/templates/svc.yaml:1:1");
  }
}
