package dev.rollgate.render.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.GivenNamespace;
import dev.rollgate.kube.Kind;
import dev.rollgate.render.Destination;
import dev.rollgate.render.Sources;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Argo CD and Flux are told to apply. */
class DeliveriesTests {

  private static final DocumentReader READER = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
  private static final Path ROOT = Path.of("/repository");

  private final Map<String, YamlFile> files = new LinkedHashMap<>();

  private DeliveriesTests file(String name, String text) {
    files.put(name, READER.read(new SourceText(name, text)));
    return this;
  }

  private Deliveries deliveries() {
    Map<String, Path> paths = new LinkedHashMap<>();
    files.keySet().forEach(name -> paths.put(name, ROOT.resolve(name)));
    return new Sources(ROOT, List.copyOf(files.values()), paths).deliveries();
  }

  private List<Delivery> of(String folder) {
    return deliveries().of(ROOT.resolve(folder));
  }

  private Map<String, Destination> plain(String... inputs) {
    return deliveries().ofPlainFiles(Set.of(inputs));
  }

  private static String application(String name, String namespace, String source) {
    return """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: %s}
        spec:
          destination: {namespace: %s}
          source: {%s}
        """
        .formatted(name, namespace, source);
  }

  @Test
  void anApplicationSendsAFolderToItsDestination() {
    file("apps/web.yaml", application("web", "shop", "path: overlays/prod"));
    Delivery delivery = of("overlays/prod").get(0);
    assertThat(delivery.title()).isEqualTo("Application \"web\"");
    assertThat(delivery.place()).hasToString("apps/web.yaml:1");
    assertThat(delivery.namespace()).isEqualTo(GivenNamespace.byDefault("shop"));
    assertThat(of("overlays/dev")).isEmpty();
  }

  @Test
  void theNamespaceOfArgosKustomizeOverridesWhatObjectsState() {
    file(
        "apps/web.yaml",
        application("web", "shop", "path: overlays/prod, kustomize: {namespace: forced}"));
    assertThat(of("overlays/prod").get(0).namespace()).isEqualTo(GivenNamespace.always("forced"));
  }

  @Test
  void aKustomizationOfFluxOverridesTooAndAPathMayBeginWithADot() {
    file(
        "clusters/prod/apps.yaml",
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: apps}
        spec: {path: ./apps/prod, targetNamespace: shop, patches: [{patch: a}]}
        """);
    Delivery delivery = of("apps/prod").get(0);
    assertThat(delivery.namespace()).isEqualTo(GivenNamespace.always("shop"));
    assertThat(delivery.changes()).contains("patches");
  }

  @Test
  void aPlaceholderIsNoNamespace() {
    file("apps/web.yaml", application("web", "'${namespace}'", "path: web"));
    assertThat(of("web").get(0).namespace()).isEqualTo(GivenNamespace.UNKNOWN);
  }

  @Test
  void whatAPluginMakesIsUnknown() {
    file("apps/web.yaml", application("web", "shop", "path: web, plugin: {name: x}"));
    assertThat(of("web")).isEmpty();
  }

  @Test
  void addressesAndPathsThatLeaveTheRepositoryAreNone() {
    file("apps/a.yaml", application("a", "shop", "path: ../web"))
        .file("apps/b.yaml", application("b", "shop", "path: 'oci://x/web'"))
        .file("apps/c.yaml", application("c", "shop", "path: .")); // All of it: too coarse.
    assertThat(of("web")).isEmpty();
  }

  @Test
  void filesOfAnOverlayThatIsNotRenderedGoWhereverTheyAreForcedTo() {
    file(
            "clusters/apps.yaml",
            """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: apps}
            spec: {path: ./apps, targetNamespace: shop, patches: [{patch: a}]}
            """)
        .file("argo/db.yaml", application("db", "data", "path: db"))
        .file("apps/kustomization.yaml", "resources: [a.yaml]\n")
        .file("apps/a.yaml", "a: 1\n")
        .file("db/kustomization.yaml", "resources: [b.yaml]\n")
        .file("db/b.yaml", "a: 1\n");
    assertThat(plain().get("apps/a.yaml").namespace()).isEqualTo(GivenNamespace.always("shop"));
    assertThat(plain()).doesNotContainKey("db/b.yaml");
    assertThat(plain("apps/kustomization.yaml")).doesNotContainKey("apps/a.yaml");
  }

  @Test
  void filesOfADirectoryGoToTheNamespaceAndThoseBelowOnlyWhenAsked() {
    file("apps/web.yaml", application("web", "shop", "path: web"))
        .file("apps/db.yaml", application("db", "data", "path: db, directory: {recurse: true}"))
        .file("web/a.yaml", "a: 1\n")
        .file("web/sub/b.yaml", "a: 1\n")
        .file("db/sub/c.yaml", "a: 1\n");
    assertThat(plain())
        .containsOnly(
            Map.entry(
                "web/a.yaml",
                new Destination(GivenNamespace.byDefault("shop"), Set.of("apps/web.yaml"))),
            Map.entry(
                "db/sub/c.yaml",
                new Destination(GivenNamespace.byDefault("data"), Set.of("apps/db.yaml"))));
  }

  @Test
  void foldersOfToolsAndFilesThatAreRenderedAreNotPlain() {
    file("apps/web.yaml", application("web", "shop", "path: web"))
        .file("apps/chart.yaml", application("chart", "shop", "path: chart"))
        .file("apps/raw.yaml", application("raw", "shop", "path: raw"))
        .file("web/kustomization.yaml", "resources: [a.yaml]\n")
        .file("web/a.yaml", "a: 1\n")
        .file("chart/Chart.yaml", "name: web\n")
        .file("raw/b.yaml", "a: 1\n");
    assertThat(plain("raw/b.yaml")).isEmpty();
  }

  @Test
  void aFolderThatGoesToSeveralNamespacesHasNone() {
    file("apps/a.yaml", application("a", "one", "path: web"))
        .file("apps/b.yaml", application("b", "two", "path: web"))
        .file("web/a.yaml", "a: 1\n");
    Destination destination = plain().get("web/a.yaml");
    assertThat(destination).isNotNull();
    assertThat(destination.namespace()).isEqualTo(GivenNamespace.UNKNOWN);
    assertThat(destination.toldBy()).containsExactlyInAnyOrder("apps/a.yaml", "apps/b.yaml");
  }
}
