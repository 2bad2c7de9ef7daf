package dev.rollgate.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.render.Renderings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts as Applications and HelmReleases install them. */
class ReleasesTests {

  @TempDir private Path folder;
  private ChartFolder charts;

  @BeforeEach
  void begin() {
    charts =
        new ChartFolder(folder)
            .chart("charts/web")
            .file("charts/web/values.yaml", "a: own\nb: own\nc: own\n")
            .file("charts/web/values-prod.yaml", "a: file\nb: file\n")
            .file(
                "charts/web/templates/svc.yaml",
                ChartFolder.BALANCER
                    + "  all: {{ .Values.a }} {{ .Values.b }} {{ .Values.c }} {{ .Release.Name }}"
                    + " {{ .Release.Namespace }}\n");
  }

  private static String application(String helm) {
    return """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: web-prod
        spec:
          destination:
            namespace: shop
          source:
            path: charts/web
            helm:
        """
        + helm.indent(6);
  }

  @Test
  void anApplicationsValuesTakeThePlaceOfRootsByFile() {
    charts.file(
        "apps/web.yaml",
        application(
            """
            valueFiles: [values-prod.yaml]
            valuesObject:
              b: object
            parameters:
            - name: c
              value: parameter
            """));
    assertThat(charts.only().root().name()).isEqualTo("charts/web as Application \"web-prod\"");
    assertThat(ChartFolder.text(charts.only()))
        .contains("all: file object parameter web-prod shop");
  }

  @Test
  void valuesMayBeAText() {
    charts.file("apps/web.yaml", application("releaseName: w\nvalues: |\n  a: text\n"));
    assertThat(ChartFolder.text(charts.only())).contains("all: text own own w shop");
  }

  @Test
  void aHelmReleaseIsNamedAfterItsNamespaceToo() {
    charts.file(
        "flux/web.yaml",
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata:
          name: web
          namespace: flux-system
        spec:
          targetNamespace: shop
          chart:
            spec:
              chart: ./charts/web
              valuesFiles:
              - ./charts/web/values-prod.yaml
          values:
            b: inline
        """);
    assertThat(charts.only().root().name()).isEqualTo("charts/web as HelmRelease \"web\"");
    assertThat(ChartFolder.text(charts.only())).contains("all: file inline own shop-web shop");
  }

  @Test
  void aValuesFileFromElsewhereIsTold() {
    charts.file("apps/web.yaml", application("valueFiles: [$other/prod.yaml]\n"));
    Renderings renderings = charts.render();
    assertThat(renderings.unrendered()).hasSize(1);
    assertThat(renderings.unrendered().get(0).reason())
        .isEqualTo("its values file \"$other/prod.yaml\" is not in the repository");
  }

  @Test
  void aValuesFileThatMayLackMayLack() {
    charts.file(
        "apps/web.yaml", application("ignoreMissingValueFiles: true\nvalueFiles: [none.yaml]\n"));
    assertThat(ChartFolder.text(charts.only())).contains("all: own own own web-prod shop");
  }

  @Test
  void filesOutsideOfTheRepositoryAreNotRead() {
    charts.file("apps/web.yaml", application("valueFiles: [../../../x.yaml]\n"));
    assertThat(charts.render().unrendered()).hasSize(1);
  }

  @Test
  void applicationsOfOneNameAreToldApartByTheirFiles() {
    charts
        .file("apps/a.yaml", application("releaseName: a\n"))
        .file("apps/b.yaml", application("releaseName: b\n"));
    assertThat(ChartFolder.roots(charts.render()))
        .containsExactly(
            "charts/web as Application \"web-prod\" of apps/a.yaml:1",
            "charts/web as Application \"web-prod\" of apps/b.yaml:1");
  }

  @Test
  void anApplicationOfAnotherChartSaysNothing() {
    charts.file("apps/web.yaml", application("{}\n").replace("charts/web", "charts/other"));
    assertThat(ChartFolder.roots(charts.render()))
        .containsExactly("charts/web", "charts/web with values-prod.yaml");
  }

  @Test
  void anApplicationSetInstallsTheChartOnceForEachElement() {
    charts.file(
        "apps/web.yaml",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata:
          name: web
        spec:
          generators:
          - list:
              elements:
              - {env: prod}
          template:
            metadata:
              name: 'web-{{env}}'
            spec:
              destination:
                namespace: 'shop-{{env}}'
              source:
                path: charts/web
                helm:
                  valueFiles: ['values-{{env}}.yaml']
        """);
    assertThat(charts.only().root().name()).isEqualTo("charts/web as Application \"web-prod\"");
    assertThat(ChartFolder.text(charts.only())).contains("all: file file own web-prod shop-prod");
  }

  @Test
  void whatAHelmReleaseTakesFromElsewhereIsNotGuessed() {
    charts.file(
        "flux/web.yaml",
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: web}
        spec:
          chart: {spec: {chart: charts/web}}
          valuesFrom: [{kind: ConfigMap, name: web}]
        """);
    assertThat(charts.render().unrendered().get(0).reason())
        .isEqualTo("its HelmRelease has valuesFrom, which is not followed");
  }
}
