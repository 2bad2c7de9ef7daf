package dev.rollgate.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.render.Origin;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Text;
import dev.rollgate.render.Unrendered;
import dev.rollgate.yaml.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real kustomizations, built by the program that this machine has. */
class KustomizeRendererTests {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 1
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: web
      spec:
        type: LoadBalancer
      """;

  @TempDir private Path folder;
  private final KustomizeRenderer renderer = new KustomizeRenderer();
  private Repository repository;

  @BeforeEach
  void start() {
    assumeTrue(
        renderer.unavailable().isEmpty(), "skipped: neither kustomize nor kubectl is on the PATH");
    repository =
        new Repository(folder)
            .with("base/kustomization.yaml", "resources: [web.yaml]\n")
            .with("base/web.yaml", WEB);
  }

  private Renderings render() {
    return renderer.render(repository.sources());
  }

  private Rendering.Part part(String kind) {
    Renderings renderings = render();
    assertThat(renderings.unrendered()).isEmpty();
    return renderings.rendered().get(0).parts().stream()
        .filter(p -> p.file().source().text().contains("kind: " + kind + "\n"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Origin origin) {
    return origin.texts().stream()
        .map(Text::resource)
        .map(r -> r.file() + ":" + r.span().from().line() + " " + r.title())
        .toList();
  }

  private static List<String> roots(Renderings renderings) {
    return renderings.rendered().stream().map(r -> r.root().name()).toList();
  }

  @Test
  void findsThePatchAndTheObjectOfAnOverlayThatRenames() {
    repository.with(
        "prod/kustomization.yaml",
        "resources: [../base]\nnamePrefix: prod-\npatches: [{path: more.yaml}]\n");
    repository.with(
        "prod/more.yaml",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n");
    Rendering.Part web = part("Deployment");
    assertThat(web.file().source().name()).isEqualTo("base/web.yaml");
    assertThat(web.file().source().text())
        .isEqualTo(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: prod-web
            spec:
              replicas: 3
            """);
    assertThat(texts(web.origin()))
        .containsExactly(
            "prod/more.yaml:4 Deployment \"web\"", "base/web.yaml:4 Deployment \"web\"");
    assertThat(web.origin().at().text()).isEqualTo("web");
    Document ofRun =
        repository.sources().at(folder.resolve("base/web.yaml")).orElseThrow().documents().get(0);
    assertThat(web.origin().texts().get(1).resource().document()).isSameAs(ofRun);
    assertThat(texts(part("Service").origin())).containsExactly("base/web.yaml:11 Service \"web\"");
  }

  @Test
  void ordersPatchesByWhatCountsFirst() {
    String patch =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: %s\nspec:\n  replicas: 3\n";
    repository.with(
        "base/kustomization.yaml", "resources: [web.yaml]\npatches: [{path: p.yaml}]\n");
    repository.with("base/p.yaml", patch.formatted("web"));
    repository.with(
        "prod/kustomization.yaml",
        """
        resources: [../base]
        patches:
        - path: first.yaml
        - path: second.yaml
          target: {kind: Deployment, name: w.*}
        - path: other.yaml
          target: {kind: Deployment, name: x.*}
        patchesStrategicMerge: [merged.yaml]
        """);
    repository.with("prod/first.yaml", patch.formatted("web"));
    repository.with("prod/second.yaml", patch.formatted("any"));
    repository.with("prod/other.yaml", patch.formatted("web"));
    repository.with("prod/merged.yaml", patch.formatted("web"));
    assertThat(part("Deployment").origin().texts())
        .extracting(text -> text.resource().file())
        .containsExactly(
            "prod/second.yaml",
            "prod/first.yaml",
            "prod/merged.yaml",
            "base/p.yaml",
            "base/web.yaml");
  }

  @Test
  void buildsTwoOverlaysOfOneBase() {
    repository.with("prod/kustomization.yaml", "resources: [../base]\n");
    repository.with("beta/kustomization.yaml", "resources: [../base]\nnameSuffix: -beta\n");
    repository.with("plain.yaml", WEB);
    Renderings renderings = render();
    assertThat(roots(renderings)).containsExactly("beta", "prod");
    assertThat(renderings.inputs())
        .containsExactlyInAnyOrder(
            "base/kustomization.yaml",
            "base/web.yaml",
            "prod/kustomization.yaml",
            "beta/kustomization.yaml");
    Stream<Document> documents =
        renderings.rendered().stream()
            .map(r -> r.parts().get(0).origin().texts().get(0).resource().document());
    assertThat(documents.distinct()).hasSize(1);
  }

  @Test
  void findsThePatchOfAComponent() {
    repository.with("prod/kustomization.yaml", "resources: [../base]\ncomponents: [../more]\n");
    repository.with(
        "more/kustomization.yaml",
        """
        apiVersion: kustomize.config.k8s.io/v1alpha1
        kind: Component
        patches: [{path: p.yaml}]
        """);
    repository.with(
        "more/p.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {}\n");
    assertThat(part("Deployment").origin().texts())
        .extracting(text -> text.resource().file())
        .containsExactly("more/p.yaml", "base/web.yaml");
  }

  @Test
  void pointsAtTheKustomizationForWhatItMakes() {
    repository.with(
        "base/kustomization.yaml",
        "resources: [web.yaml]\nconfigMapGenerator: [{name: cfg, literals: [a=b]}]\n");
    repository.with("prod/kustomization.yaml", "resources: [../base]\n");
    Rendering.Part made = part("ConfigMap");
    assertThat(made.file().source().name()).isEqualTo("base/kustomization.yaml");
    assertThat(made.file().source().text()).doesNotContain("annotations");
    assertThat(made.origin().at().file()).isEqualTo("base/kustomization.yaml");
    assertThat(made.origin().at().from().line()).isEqualTo(1);
    assertThat(made.origin().texts()).isEmpty();
  }

  @Test
  void readsFromTheDiskWhatTheRunHasNot() {
    repository.onDisk("else/kustomization.yaml", "resources: [cfg.yaml, svc.yaml]\n");
    repository.onDisk("else/cfg.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cfg}\n");
    repository.onDisk(
        "else/svc.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: far}\nspec: {}\n");
    repository.with("prod/kustomization.yaml", "resources: [../else]\n# LoadBalancer\n");
    Renderings renderings = render();
    assertThat(roots(renderings)).containsExactly("base", "prod");
    assertThat(renderings.inputs()).doesNotContain("else/svc.yaml");
    Origin origin = renderings.rendered().get(1).parts().get(1).origin();
    assertThat(texts(origin)).containsExactly("else/svc.yaml:3 Service \"far\"");
  }

  @Test
  void keepsTheAnnotationsThatTheAuthorAskedFor() {
    repository.with(
        "base/kustomization.yaml",
        "resources: [web.yaml]\nbuildMetadata: [managedByLabel, originAnnotations]\n");
    assertThat(part("Service").file().source().text())
        .contains("config.kubernetes.io/origin: |\n      path: web.yaml\n")
        .contains("app.kubernetes.io/managed-by")
        .doesNotContain("transformations");
  }

  @Test
  void buildsAgainOnlyWhatTakesAChangedText() {
    repository.with("other/kustomization.yaml", "resources: [web.yaml]\n");
    repository.with("other/web.yaml", WEB);
    Renderings before = render();
    repository.changed("base/web.yaml", WEB.replace("replicas: 1", "replicas: 5"));
    Renderings after = render();
    assertThat(after.rendered().get(0).parts().get(1).file().source().text())
        .contains("replicas: 5");
    assertThat(after.rendered().get(0)).isNotSameAs(before.rendered().get(0));
    assertThat(after.rendered().get(1)).isSameAs(before.rendered().get(1));
  }

  @Test
  void saysWhatKustomizeSaysWithTheNamesOfTheRun() {
    repository.with(
        "prod/kustomization.yaml", "resources: [../base/web.yaml]\nnamePrefix: prod-\n");
    Renderings renderings = render();
    assertThat(roots(renderings)).containsExactly("base");
    Unrendered prod = renderings.unrendered().get(0);
    assertThat(prod.root().name()).isEqualTo("prod");
    assertThat(prod.reason())
        .contains("security; file 'base/web.yaml' is not in or below 'prod'")
        .doesNotContain(System.getProperty("java.io.tmpdir"))
        .hasSizeLessThanOrEqualTo(300);
    assertThat(renderings.inputs())
        .contains("base/web.yaml")
        .doesNotContain("prod/kustomization.yaml");
  }

  @Test
  void refusesALinkThatLeadsOutOfWhatIsBuilt(@TempDir Path outside) throws IOException {
    Path secret = Files.writeString(outside.resolve("secret"), "s3cr3t");
    Files.createSymbolicLink(folder.resolve("base/data"), secret);
    repository.with(
        "base/kustomization.yaml",
        "resources: [web.yaml]\nconfigMapGenerator: [{name: cfg, files: [data]}]\n");
    assertThat(render().unrendered())
        .extracting(Unrendered::reason)
        .containsExactly("takes \"base/data\", a link that leads elsewhere");
  }

  @Test
  void writesNothingBesideTheSourcesAndLeavesNoCopy() throws IOException, UnbuildableException {
    render();
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).hasSize(2);
    }
    SourceTree tree = new SourceTree(repository.sources());
    WorkingCopy copy = WorkingCopy.of(Roots.thatMatter(tree).get(0), tree);
    assertThat(copy.folder().resolve("web.yaml")).hasContent(WEB);
    copy.close();
    assertThat(copy.home()).doesNotExist();
    assertThat(copy.folder()).doesNotExist();
  }
}
