package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.WrittenElsewhere;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Root;
import dev.rollgate.render.Text;
import dev.rollgate.render.Tool;
import dev.rollgate.traffic.Environments;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fixes of texts that several objects of one root are made of. */
class SharedTextFixTests {

  private static final DocumentReader READER = new DocumentReader(t -> true, Limits.DEFAULT);

  private static final String PATCH =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: all}
      spec:
        replicas: 1
      """;

  private static final String KUSTOMIZATION =
      """
      resources: [../base]
      patches:
        - path: patch.yaml
          target: {kind: Deployment}
      """;

  private static final String TEMPLATE =
      """
      {{- range .Values.services }}
      apiVersion: apps/v1
      kind: Deployment
      spec:
        replicas: 1
        template:
          spec:
            containers:
              - image: {{ .image }}
                name: main
      metadata:
        name: {{ .name }}
      {{- end }}
      """;

  private static final NodePath REPLICAS = NodePath.ROOT.key("spec", "replicas");
  private static final NodePath READY = NodePath.ROOT.key("spec", "minReadySeconds");

  private static final Rule ALIKE =
      new Wanting(Set.of("api", "web"), REPLICAS, name -> Content.of(2));
  private static final Rule API = new Wanting(Set.of("api"), REPLICAS, name -> Content.of(2));
  private static final Rule DIFFERENT =
      new Wanting(Set.of("api", "web"), REPLICAS, name -> Content.of(name.equals("api") ? 2 : 4));

  private static String deployment(String name, String fields) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: %s}
    spec:
      %s
      selector: {matchLabels: {app: a}}
      template:
        metadata: {labels: {app: a}}
        spec: {containers: [{name: main, image: 'a:8080'}]}
    """
        .formatted(name, fields);
  }

  private static Resource resource(Document document, Completeness completeness) {
    return ResourceReader.read((Document.Parsed) document, CustomKinds.NONE, completeness)
        .get(0)
        .resource();
  }

  private static Document document(List<YamlFile> files, String name) {
    return files.stream()
        .filter(f -> f.source().name().equals(name))
        .toList()
        .get(0)
        .documents()
        .get(0);
  }

  private static String replicas(Document document) {
    return document.span().text().replaceFirst("(?s).*(replicas: \\d+).*", "$1");
  }

  private static Rendering.Part part(String name, String fields, List<Resource> texts) {
    return new Rendering.Part(
        READER.read(new SourceText(name + ".yaml", deployment(name, fields))),
        new Origin(texts.get(texts.size() - 1).span(), texts.stream().map(Text::of).toList()));
  }

  /**
   * In one root the two Deployments with what the patch says laid over both, in another without.
   */
  private static Renderings overlay(List<YamlFile> files) {
    Resource patch = resource(document(files, "prod/patch.yaml"), Completeness.PATCH);
    SourceText source = document(files, "prod/kustomization.yaml").span().source();
    List<Rendering.Part> parts = new ArrayList<>();
    List<Rendering.Part> bare = new ArrayList<>();
    for (String name : List.of("api", "web")) {
      Resource base = resource(document(files, name + ".yaml"), Completeness.WHOLE);
      String[] own = source.text().split("name: " + name + "\\s+spec:\\s+", 2);
      String said = own.length == 2 ? own[1].lines().findFirst().orElseThrow() : "";
      String common = replicas(patch.document());
      String fields = said.startsWith("replicas") ? said : (common + "\n  " + said).strip();
      parts.add(part(name, fields, List.of(patch, base)));
      bare.add(part(name, "replicas: 3", List.of(base)));
    }
    Root root = new Root(Tool.KUSTOMIZE, "prod", source.whole());
    return new Renderings(
        List.of(
            new Rendering(root, parts),
            new Rendering(new Root(Tool.KUSTOMIZE, "test", root.at()), bare)),
        List.of(),
        Set.of(),
        List.of());
  }

  /** The template once for each of the two services. */
  private static Renderings chart(List<YamlFile> files) {
    Document.Templated template = (Document.Templated) document(files, "t.yaml");
    Document.Parsed outline = template.outline().orElseThrow();
    String fields = replicas(outline);
    List<Rendering.Part> parts = new ArrayList<>();
    for (String name : List.of("api", "web")) {
      YamlFile output = READER.read(new SourceText("t.yaml", deployment(name, fields)));
      Resource rendered = resource(output.documents().get(0), Completeness.WHOLE);
      Resource text = WrittenElsewhere.template(outline, rendered);
      parts.add(new Rendering.Part(output, new Origin(outline.span(), List.of(Text.of(text)))));
    }
    Root root = new Root(Tool.HELM, "shop", template.span().source().whole());
    return new Renderings(List.of(new Rendering(root, parts)), List.of(), Set.of(), List.of());
  }

  private static List<YamlFile> overlayFiles() {
    return List.of(
        READER.read(new SourceText("api.yaml", deployment("api", "replicas: 3"))),
        READER.read(new SourceText("web.yaml", deployment("web", "replicas: 3"))),
        READER.read(new SourceText("prod/patch.yaml", PATCH)),
        READER.read(new SourceText("prod/kustomization.yaml", KUSTOMIZATION)));
  }

  private static List<YamlFile> chartFiles() {
    return List.of(READER.read(new SourceText("t.yaml", TEMPLATE)));
  }

  private static Workspace workspace(boolean isChart) {
    return new Workspace(
        Settings.DEFAULT,
        all -> Environments.NONE,
        files -> isChart ? chart(files) : overlay(files));
  }

  private static List<String> fixed(Rule rule, boolean isChart) {
    return new Fixer(
            new Linter(List.of(rule)),
            READER::read,
            workspace(isChart),
            Fixer.atLeast(Safety.UNSAFE))
        .fix(isChart ? chartFiles() : overlayFiles(), List.of()).changed().stream()
            .map(f -> f.after().name() + "\n" + f.after().text())
            .toList();
  }

  private static List<Finding> inChart(Rule rule) {
    return new Linter(List.of(rule))
        .lint(workspace(true).projects(chartFiles(), List.of()))
        .findings();
  }

  private static String patched(String name, String said) {
    return "prod/kustomization.yaml\n"
        + KUSTOMIZATION
        + """
            - patch: |-
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: %s
                spec:
                  %s
          """
            .formatted(name, said);
  }

  @Test
  void aPatchOfSeveralObjectsIsNotChangedForOne() {
    assertThat(fixed(API, false)).containsExactly(patched("api", "replicas: 2"));
  }

  @Test
  void aPatchOfSeveralObjectsIsNotExtendedForOne() {
    Rule rule = new Wanting(Set.of("api"), READY, name -> Content.of(5));
    assertThat(fixed(rule, false)).containsExactly(patched("api", "minReadySeconds: 5"));
  }

  @Test
  void aPatchIsChangedWhereAllItsObjectsWantTheSame() {
    assertThat(fixed(ALIKE, false))
        .containsExactly("prod/patch.yaml\n" + PATCH.replace("replicas: 1", "replicas: 2"));
  }

  @Test
  void eachObjectGetsItsPatchWhereTheyWantDifferentThings() {
    assertThat(fixed(DIFFERENT, false))
        .singleElement()
        .asString()
        .contains("      replicas: 2\n", "      replicas: 4\n");
  }

  @Test
  void aTemplateIsLeftAloneWhereItsObjectsWantDifferentThings() {
    assertThat(fixed(DIFFERENT, true)).isEmpty();
  }

  @Test
  void aTemplateIsChangedWhereAllItsObjectsWantTheSame() {
    assertThat(fixed(ALIKE, true))
        .containsExactly("t.yaml\n" + TEMPLATE.replace("replicas: 1", "replicas: 2"));
  }

  @Test
  void aTemplateIsLeftAloneWhereNotAllItsObjectsWantIt() {
    assertThat(inChart(API))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fix().orElseThrow().safety()).isEqualTo(Safety.MANUAL);
              assertThat(finding.help())
                  .contains("it would change Deployment \"web\" too, which is of the same text");
            });
  }

  @Test
  void whatAnActionWroteIsNotWrittenOut() {
    Rule rule = new Wanting(Set.of("api", "web"), READY, Content::of);
    assertThat(inChart(rule))
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding.help())
                  .contains("it would hold what the template takes from elsewhere");
              assertThat(finding.fix().orElseThrow().snippet())
                  .startsWith("  # values are those of one object\n  # spec\n");
            });
  }

  @Test
  void aPartOfWhatAnActionWroteIsAnotherValue() {
    Rule rule = new Wanting(Set.of("api", "web"), READY, name -> Content.of(80));
    Finding finding = inChart(rule).get(0);
    assertThat(finding.fix().orElseThrow().safety()).isEqualTo(Safety.UNSAFE);
    assertThat(finding.fix().orElseThrow().snippet()).startsWith("  # spec\n");
  }
}
