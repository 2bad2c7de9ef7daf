package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Root;
import dev.rollgate.render.Text;
import dev.rollgate.render.Tool;
import dev.rollgate.traffic.Environments;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Findings in what overlays become, told where they are written. The overlays rename alone. */
class RenderedFindingsTests {

  private static final DocumentReader READER = new DocumentReader(t -> true, Limits.DEFAULT);

  private static final String BASE =
      """
      # The shop.
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 1 # for now
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: side
                image: b
              - name: web
                image: a
      """;

  private static final String PATCH =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 1
      """;

  /**
   * Renders each root to the base with another name prefix, the patch laid over it if it has one.
   */
  private static Renderings render(List<YamlFile> files, List<String> roots, Set<String> patched) {
    YamlFile base = file(files, "base/web.yaml");
    List<Rendering> renderings = new ArrayList<>();
    for (String root : roots) {
      List<Resource> texts = new ArrayList<>();
      String replicas = value(resource(base));
      if (patched.contains(root)) {
        Resource patch = resource(file(files, root + "/patch.yaml"));
        texts.add(patch);
        replicas = value(patch);
      }
      texts.add(resource(base));
      String text =
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata:
            name: %s-web
          spec:
            replicas: %s
            selector: {matchLabels: {app: web}}
            template:
              metadata: {labels: {app: web}}
              spec:
                containers:
                - {image: a, name: web}
                - {image: b, name: side}
          """
              .formatted(root, replicas);
      YamlFile output = READER.read(new SourceText("base/web.yaml", text));
      renderings.add(
          new Rendering(
              new Root(Tool.KUSTOMIZE, root, kustomization(files, root).whole()),
              List.of(
                  new Rendering.Part(
                      output,
                      new Origin(
                          base.documents().get(0).span(),
                          texts.stream().map(Text::of).toList())))));
    }
    return new Renderings(renderings, List.of(), Set.of("base/web.yaml"), List.of());
  }

  private static SourceText kustomization(List<YamlFile> files, String root) {
    String name = root + "/kustomization.yaml";
    return files.stream()
        .map(YamlFile::source)
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseGet(() -> new SourceText(name, ""));
  }

  private static YamlFile file(List<YamlFile> files, String name) {
    return files.stream().filter(f -> f.source().name().equals(name)).findFirst().orElseThrow();
  }

  private static Resource resource(YamlFile file) {
    return ResourceReader.read(
            (Document.Parsed) file.documents().get(0), CustomKinds.NONE, Completeness.UNKNOWN)
        .get(0)
        .resource();
  }

  private static String value(Resource resource) {
    return resource.document().span().text().replaceFirst("(?s).*replicas: (\\d+).*", "$1");
  }

  private static List<YamlFile> files(Map<String, String> texts) {
    List<YamlFile> files = new ArrayList<>();
    texts.forEach((name, text) -> files.add(READER.read(new SourceText(name, text))));
    return files;
  }

  private static Workspace workspace(List<String> roots, Set<String> patched) {
    return new Workspace(
        Settings.DEFAULT, files -> Environments.NONE, files -> render(files, roots, patched));
  }

  private static LintResult lint(
      Map<String, String> texts, List<String> roots, Set<String> patched) {
    return new Linter(List.of(new OneReplica()))
        .lint(workspace(roots, patched).projects(files(texts), List.of()));
  }

  @Test
  void oneFindingStandsInTheBaseForAllRootsThatShowIt() {
    LintResult result = lint(Map.of("base/web.yaml", BASE), List.of("prod", "test"), Set.of());
    assertThat(result.findings()).hasSize(1);
    Finding finding = result.findings().get(0);
    assertThat(finding)
        .hasToString(
            "base/web.yaml:7:13: warning one-replica: Deployment \"prod-web\" or \"test-web\" has one"
                + " replica");
    assertThat(finding.resource().orElseThrow().title()).isEqualTo("Deployment \"web\"");
    assertThat(finding.rendered().orElseThrow())
        .isEqualTo(
            new RenderedIn(
                List.of("prod", "test"),
                2,
                Optional.empty(),
                Set.of("base/web.yaml"),
                "  replicas: 1"));
    assertThat(finding.rendered().orElseThrow().describe()).isEqualTo("2 of 2 roots: prod, test");
  }

  @Test
  void itemsOfListsAreKnownByTheirNames() {
    LintResult result = lint(Map.of("base/web.yaml", BASE), List.of("prod"), Set.of());
    assertThat(result.findings().get(0).related().get(0).span().from().line())
        .as("the container \"web\", which is the second one in the base")
        .isEqualTo(15);
  }

  @Test
  void whatAPatchSaysIsToldInThePatch() {
    LintResult result =
        lint(
            Map.of(
                "base/web.yaml",
                BASE.replace("replicas: 1", "replicas: 3"),
                "prod/patch.yaml",
                PATCH),
            List.of("prod", "test"),
            Set.of("prod"));
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.span().file()).isEqualTo("prod/patch.yaml");
              assertThat(finding.span().from().line()).isEqualTo(6);
              assertThat(finding.rendered().orElseThrow().describe()).isEqualTo("prod");
            });
  }

  @Test
  void theBaseIsMendedWhereAllRootsWantIt() {
    assertThat(fixed(Map.of("base/web.yaml", BASE), List.of("prod", "test"), Set.of()))
        .isEqualTo(Map.of("base/web.yaml", BASE.replace("replicas: 1", "replicas: 2")));
  }

  @Test
  void thePatchIsMendedThatSaysIt() {
    Map<String, String> texts =
        Map.of(
            "base/web.yaml", BASE.replace("replicas: 1", "replicas: 3"), "prod/patch.yaml", PATCH);
    assertThat(fixed(texts, List.of("prod", "test"), Set.of("prod")))
        .isEqualTo(Map.of("prod/patch.yaml", PATCH.replace("replicas: 1", "replicas: 2")));
  }

  @Test
  void theBaseIsLeftAloneWhereNotAllRootsShowTheFinding() {
    Map<String, String> texts =
        Map.of(
            "base/web.yaml", BASE, "test/patch.yaml", PATCH.replace("replicas: 1", "replicas: 4"));
    assertThat(fixed(texts, List.of("prod", "test"), Set.of("test"))).isEmpty();
    assertThat(lint(texts, List.of("prod", "test"), Set.of("test")).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rendered().orElseThrow().describe())
                  .isEqualTo("1 of 2 roots: prod");
              assertThat(finding.fix().orElseThrow().safety()).isEqualTo(Safety.MANUAL);
            });
  }

  @Test
  void anOverlayGetsAPatchWhereOthersTakeTheSameBase() {
    Map<String, String> texts = new HashMap<>();
    texts.put("base/web.yaml", BASE);
    texts.put("test/patch.yaml", PATCH.replace("replicas: 1", "replicas: 4"));
    texts.put("prod/kustomization.yaml", "resources:\n  - ../base # the shop\n");
    LintResult result = lint(texts, List.of("prod", "test"), Set.of("test"));
    Fix fix = result.findings().get(0).fix().orElseThrow();
    assertThat(fix.title()).isEqualTo("make it two by patches");
    assertThat(fix.safety()).isEqualTo(Safety.UNSAFE);
    assertThat(Fixer.preview(fix))
        .singleElement()
        .extracting(changed -> changed.after().text())
        .isEqualTo(
            """
            resources:
              - ../base # the shop
            patches:
              - patch: |-
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata:
                    name: web
                  spec:
                    replicas: 2
            """);
  }

  private static Map<String, String> fixed(
      Map<String, String> texts, List<String> roots, Set<String> patched) {
    FixResult result =
        new Fixer(
                new Linter(List.of(new OneReplica())),
                READER::read,
                workspace(roots, patched),
                Fixer.atLeast(Safety.UNSAFE))
            .fix(files(texts), List.of());
    Map<String, String> changed = new HashMap<>();
    result.changed().forEach(f -> changed.put(f.after().name(), f.after().text()));
    return changed;
  }
}
