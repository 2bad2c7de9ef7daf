package dev.rollgate.traffic;

import static dev.rollgate.traffic.ProjectFiles.ONE;
import static dev.rollgate.traffic.ProjectFiles.binding;
import static dev.rollgate.traffic.ProjectFiles.deployment;
import static dev.rollgate.traffic.ProjectFiles.in;
import static dev.rollgate.traffic.ProjectFiles.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Root;
import dev.rollgate.render.Tool;
import dev.rollgate.render.Unrendered;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Objects that take part in links without being linted, and those that are no objects at all. */
class SurroundingObjectsTests {

  private final ProjectFiles files = new ProjectFiles();

  private static YamlFile file(String name, String... documents) {
    return new DocumentReader(Kind::mayBeIn, Limits.DEFAULT)
        .read(new SourceText(name, String.join("---\n", documents)));
  }

  private static Settings elsewhere(String... documents) {
    return Settings.DEFAULT.withExternals(List.of(file("elsewhere.yaml", documents)));
  }

  private static String namespace(String name) {
    return "apiVersion: v1\nkind: Namespace\nmetadata: {name: %s}\n".formatted(name);
  }

  private static List<String> files(List<Resource> resources) {
    return resources.stream().map(Resource::file).toList();
  }

  @Test
  void anObjectThatLivesElsewhereIsTheEndOfALinkAndNotLinted() {
    Project project =
        files
            .file("a.yaml", binding(in("shop"), "80"))
            .project(elsewhere(service(in("shop"), "8080"), "a: Service\n"));
    Resource external = project.bindings().get(0).service().found().orElseThrow().resource();
    assertThat(external.file()).isEqualTo("elsewhere.yaml");
    assertThat(project.isExternal(external)).isTrue();
    assertThat(files(project.resources())).containsExactly("a.yaml");
    assertThat(project.isExternal(project.resources().get(0))).isFalse();
  }

  @Test
  void oneThatIsInTheInputAfterAllCountsThere() {
    Project project =
        files
            .file("a.yaml", binding(in("shop"), "80"), service(in("shop"), "8080"))
            .project(elsewhere(service(in("shop"), "1"), service(in("other"), "2")));
    assertThat(project.services())
        .extracting(s -> s.resource().file() + " " + s.resource().namespace().raw().orElse(""))
        .containsExactly("a.yaml shop", "elsewhere.yaml other");
  }

  private static Project rendered(String output, YamlFile... plain) {
    SourceText chart = new SourceText("chart/Chart.yaml", "");
    YamlFile document = file("out.yaml", output);
    Root root = new Root(Tool.HELM, "chart", chart.whole());
    Rendering rendering =
        new Rendering(
            root,
            List.of(
                new Rendering.Part(document, new Origin(document.source().whole(), List.of()))));
    Renderings renderings =
        new Renderings(
            List.of(rendering), List.of(new Unrendered(root, "no")), Set.of(), List.of());
    List<Project> all =
        new Workspace(Settings.DEFAULT, f -> Environments.NONE, f -> renderings)
            .projects(List.of(plain), List.of())
            .all();
    assertThat(all).hasSize(2);
    assertThat(all.get(0).unrendered()).isEqualTo(renderings.unrendered());
    assertThat(all.get(1).unrendered()).isEmpty();
    return all.get(1);
  }

  private static List<String> namespaces(Project project) {
    return project.namespaces().stream()
        .map(n -> n.resource().displayName() + " " + n.resource().file())
        .toList();
  }

  @Test
  void aRootKnowsTheNamespacesThatItsObjectsGoTo() {
    Project project =
        rendered(
            service(in("shop"), "8080"),
            file("ns.yaml", namespace("shop"), namespace("unused")),
            file("b.yaml", service(in("shop"), "1")));
    assertThat(namespaces(project)).containsExactly("shop ns.yaml");
    assertThat(project.services()).hasSize(1);
    assertThat(files(project.resources())).containsExactly("out.yaml");
  }

  @Test
  void aNamespaceThatTheRootMakesItselfCountsThere() {
    Project project =
        rendered(
            service(in("shop"), "8080") + "---\n" + namespace("shop"),
            file("ns.yaml", namespace("shop")));
    assertThat(namespaces(project)).containsExactly("shop out.yaml");
  }

  @Test
  void aPatchIsOneOfAnObjectThatMayBeInItsNamespace() {
    String whole = deployment(in("shop"), "web", ONE);
    String patch =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web%s}\nspec: {replicas: 2}\n";
    Project project =
        files
            .file("a.yaml", whole, whole.replace("web", "api"))
            .file("b.yaml", patch.formatted(in("shop")))
            .file("c.yaml", patch.formatted(in("other")))
            .file("d.yaml", patch.formatted(""))
            .file("e.yaml", patch.formatted("-two"))
            .project(false);
    Resource web = project.workloads().get(0).resource();
    assertThat(
            project.workloads().stream()
                .map(Workload::resource)
                .filter(project::isPatchOfAnother)
                .map(Resource::file))
        .containsExactly("b.yaml", "d.yaml");
    assertThat(files(project.patchesOf(web))).containsExactly("b.yaml", "d.yaml");
    assertThat(
            project.workloads().stream()
                .map(Workload::resource)
                .filter(r -> !NamespaceMatch.isPossible(web, r))
                .map(Resource::file))
        .containsExactly("c.yaml");
  }

  @Test
  void aKustomizationChangesWhatItsInlinePatchesName() {
    for (String patches :
        List.of(
            "patchesStrategicMerge:\n- |-\n  kind: Deployment\n  metadata: {name: web}\n",
            "patches:\n- patch: |-\n    kind: Deployment\n    metadata: {name: web}\n",
            "patchesJson6902:\n- path: p.json\n  target: {kind: Deployment, name: web}\n")) {
      Project project =
          new ProjectFiles()
              .file("a.yaml", deployment("", "web", ONE), deployment("", "api", ONE))
              .file("b.yaml", service("", "8080"))
              .file("kustomization.yaml", "resources: [a.yaml, b.yaml]\n" + patches)
              .project(false);
      assertThat(
              project.resources().stream()
                  .filter(project.kustomizations()::mayChange)
                  .map(Resource::title))
          .as(patches)
          .containsExactly("Deployment \"web\"");
    }
  }

  @Test
  void whatAFileOfPatchesHoldsIsNoObject() {
    for (String patches :
        Stream.of("patches: [{path: p.yaml}]\n", "patchesStrategicMerge: [p.yaml]\n").toList()) {
      Project project =
          new ProjectFiles()
              .file("a.yaml", deployment("", "web", ONE))
              .file("p.yaml", deployment("", "web", ONE))
              .file("kustomization.yaml", "resources: [a.yaml]\n" + patches)
              .project(false);
      assertThat(
              project.workloads().stream()
                  .map(Workload::resource)
                  .filter(Resource::partial)
                  .map(Resource::file))
          .as(patches)
          .containsExactly("p.yaml");
    }
  }
}
