package dev.rollgate.render.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Rendering;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.RefusedEditException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where rendered objects are written. */
class TemplateOriginTests {

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: {{ .Release.Name }}-app
        labels:
          {{- if true }}
          a: b
          {{- end }}
          app: web
      spec:
        replicas: {{ .Values.replicas | default 2 }}
        minReadySeconds: 0
        strategy: {}
      """;

  @TempDir private Path folder;
  private ChartFolder charts;

  @BeforeEach
  void begin() {
    charts = new ChartFolder(folder).chart("web").file("web/values.yaml", "x: LoadBalancer\n");
  }

  private List<Origin> origins(String template) {
    charts.file("web/templates/all.yaml", template);
    return charts.only().parts().stream().map(Rendering.Part::origin).toList();
  }

  @Test
  void anObjectHasItsRenderedNameAndItsTemplatesPlaces() {
    Resource text = origins(DEPLOYMENT).get(0).texts().get(0).resource();
    assertThat(text.title()).isEqualTo("Deployment \"web-app\"");
    assertThat(text.span().from().line()).isEqualTo(4);
    assertThat(text.file()).isEqualTo("web/templates/all.yaml");
    assertThat(text.labels()).containsOnlyKeys("a", "app");
    assertThat(text.document().isTemplate()).isTrue();
  }

  @Test
  void aFixIsMadeInThePlainPart() throws Exception {
    Resource text = origins(DEPLOYMENT).get(0).texts().get(0).resource();
    Change change =
        new Change.Replace(
            text.document(), NodePath.ROOT.key("spec", "minReadySeconds"), Content.of(10));
    assertThat(Edit.apply(DEPLOYMENT, Editor.edits(List.of(change))))
        .isEqualTo(DEPLOYMENT.replace("Seconds: 0", "Seconds: 10"));
  }

  @Test
  void aFixIsRefusedWhereAnActionWrites() {
    Resource text = origins(DEPLOYMENT).get(0).texts().get(0).resource();
    Change change =
        new Change.Replace(text.document(), NodePath.ROOT.key("spec", "replicas"), Content.of(3));
    assertThatThrownBy(() -> Editor.edits(List.of(change)))
        .isInstanceOf(RefusedEditException.class)
        .hasMessage("the line holds template syntax");
  }

  @Test
  void theDocumentIsThatOfTheRun() {
    Origin origin = origins(ChartFolder.BALANCER).get(0);
    assertThat(origin.texts().get(0).resource().document().isTemplate()).isFalse();
    assertThat(origin.at().from().line()).isEqualTo(2);
  }

  @Test
  void twoDocumentsOfOneKindAreToldApartByTheirOrder() {
    String second = DEPLOYMENT.replace("-app", "-other");
    List<Origin> origins = origins(DEPLOYMENT + "---\n" + second);
    assertThat(origins).extracting(o -> o.at().from().line()).containsExactly(2, 16);
    assertThat(origins.get(1).texts().get(0).resource().title())
        .isEqualTo("Deployment \"web-other\"");
  }

  @Test
  void amongDocumentsOfWhichOneIsLeftOutANameTells() {
    String off = "{{- if .Values.off }}\n" + DEPLOYMENT + "{{- end }}\n---\n";
    String plain = DEPLOYMENT.replace("{{ .Release.Name }}-app", "plain");
    assertThat(origins(off + plain).get(0).at().from().line()).isEqualTo(18);
  }

  @Test
  void whereNothingTellsThemApartTheFileIsToldAlone() {
    String off = "{{- if .Values.off }}\n" + DEPLOYMENT + "{{- end }}\n---\n";
    Origin origin = origins(off + DEPLOYMENT).get(0);
    assertThat(origin.at().from().line()).isEqualTo(1);
    assertThat(origin.texts()).isEmpty();
  }

  @Test
  void aTemplateWithoutAnOutlineIsToldByItsDocument() {
    String branches = "  {{ if true }}x: 1{{ else }}x: 2{{ end }}\n";
    Origin origin = origins("# {{ .Release.Name }}\n" + DEPLOYMENT + branches).get(0);
    assertThat(origin.at().from().line()).isEqualTo(3);
    assertThat(origin.texts()).isEmpty();
  }

  @Test
  void whatALoopMakesBesidesAPlainObjectIsToldByTheirNames() {
    String loop =
        "{{ range list \"x\" \"z\" }}\n---\n"
            + DEPLOYMENT
                .replace("{{ .Release.Name }}-app", "\"web-{{ . }}\"")
                .replace("{{ .Values.replicas | default 2 }}", "2")
            + "{{ end }}\n---\n";
    String plain = DEPLOYMENT.replace("{{ .Release.Name }}-app", "web");
    List<Origin> origins = origins(loop + plain);
    assertThat(origins).extracting(o -> o.at().from().line()).containsExactly(4, 4, 19);
    assertThat(origins)
        .extracting(o -> o.texts().get(0).resource().displayName())
        .containsExactly("web-x", "web-z", "web");
  }

  @Test
  void theNameCountsThatIsWrittenOutFurthest() {
    String off = "{{- if .Values.off }}\n" + DEPLOYMENT + "{{- end }}\n---\n";
    String worker = DEPLOYMENT.replace("-app", "-app-worker");
    String any = DEPLOYMENT.replace("{{ .Release.Name }}-app", "{{ print \"web-app-worker\" }}");
    assertThat(origins(off + off + any + "---\n" + worker).get(1).at().from().line()).isEqualTo(48);
  }
}
