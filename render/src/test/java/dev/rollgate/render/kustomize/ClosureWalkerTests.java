package dev.rollgate.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a kustomization is built of, and what keeps it from being built. */
class ClosureWalkerTests {

  private static final String INGRESS = "apiVersion: networking.k8s.io/v1\nkind: Ingress\n";

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void start() {
    repository = new Repository(folder).with("app/ingress.yaml", INGRESS);
  }

  private List<Closure> roots() {
    return Roots.thatMatter(new SourceTree(repository.sources()));
  }

  private String problem(String kustomization) {
    repository.with("app/kustomization.yaml", kustomization);
    return roots().get(0).problem().orElse("none");
  }

  private List<String> files(Closure closure) {
    return closure.files().stream()
        .map(f -> folder.relativize(f).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void followsEveryFieldThatTakesFiles() {
    for (String file : List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")) {
      repository.onDisk("app/" + file + ".yaml", "x: 1\n");
    }
    repository.onDisk("base/kustomization.yml", "");
    repository.onDisk("part/Kustomization", "kind: Component\n");
    repository.onDisk(
        "app/plugin.yaml", "apiVersion: builtin\nkind: PatchTransformer\npath: l.yaml\n");
    repository.with(
        "app/kustomization.yaml",
        """
        resources: [ingress.yaml, ../base]
        components: [../part]
        patches:
        - path: a.yaml
        - patch: "x: {}"
        patchesStrategicMerge:
        - b.yaml
        - |-
          kind: X
          metadata: {name: x}
        patchesJson6902:
        - path: c.yaml
        configMapGenerator:
        - files: [d.yaml, other=e.yaml]
          envs: [f.yaml]
        secretGenerator:
        - env: g.yaml
        replacements:
        - path: h.yaml
        crds: [i.yaml]
        configurations: [j.yaml]
        openapi: {path: k.yaml}
        transformers: [plugin.yaml]
        """);
    assertThat(roots()).hasSize(1);
    assertThat(roots().get(0).problem()).isEmpty();
    assertThat(files(roots().get(0)))
        .containsExactlyInAnyOrder(
            "app/kustomization.yaml",
            "app/ingress.yaml",
            "base/kustomization.yml",
            "part/Kustomization",
            "app/a.yaml",
            "app/b.yaml",
            "app/c.yaml",
            "app/d.yaml",
            "app/e.yaml",
            "app/f.yaml",
            "app/g.yaml",
            "app/h.yaml",
            "app/i.yaml",
            "app/j.yaml",
            "app/k.yaml",
            "app/l.yaml",
            "app/plugin.yaml");
  }

  @Test
  void isRootWhenNoOtherOneTakesIt() {
    repository.with("app/kustomization.yaml", "resources: [ingress.yaml]\n");
    repository.with("prod/kustomization.yaml", "resources: [../app]\n");
    repository.with("test/kustomization.yaml", "bases: [../app/]\n");
    assertThat(roots())
        .extracting(c -> files(c).get(0))
        .containsExactly("prod/kustomization.yaml", "test/kustomization.yaml");
  }

  @Test
  void isRootNeitherAsComponentNorAsObjectOfFlux() {
    repository.with("app/kustomization.yaml", "kind: Component\nresources: [ingress.yaml]\n");
    repository.with(
        "flux/kustomization.yaml",
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        spec: {path: ./Ingress}
        """);
    assertThat(roots()).isEmpty();
  }

  @Test
  void leavesAloneWhatTakesEachOther() {
    repository.with("app/kustomization.yaml", "resources: [ingress.yaml, ../b]\n");
    repository.with("b/kustomization.yaml", "resources: [../app]\n");
    assertThat(roots()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "github.com/org/repo//base?ref=v1",
        "https://example.com/base.yaml",
        "git@example.com:org/repo.git",
        "ssh://git@example.com/org/repo",
        "git::https://example.com/org/repo",
        "file:///etc/base.yaml",
        "example.com/org/repo.git//base",
        "org/repo?ref=main",
      })
  void saysWhatComesFromTheNetwork(String entry) {
    repository.onDisk("app/github.com/org/repo/kustomization.yaml", "");
    assertThat(problem("resources: [ingress.yaml, \"%s\"]\n".formatted(entry)))
        .isEqualTo("takes \"%s\" from the network".formatted(entry));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RESOURCES: [https://example.com/x]",
        "patches: [{Path: https://example.com/x}]",
        "configMapGenerator: [{files: [\"key=https://example.com/x\"]}]",
        "configurations: [https://example.com/x]",
        "transformers: [\"{apiVersion: builtin, kind: T, paths: [https://example.com/x]}\"]",
        "resources: []\nresources: [https://example.com/x]",
      })
  void findsAddressesWhereverKustomizeWouldFollowThem(String text) {
    repository.with("app/kustomization.yaml", text + "\n# LoadBalancer\n");
    assertThat(roots().get(0).problem())
        .contains("takes \"https://example.com/x\" from the network");
  }

  @Test
  void namesTheKustomizationThatHasTheProblem() {
    repository.with("base/kustomization.yaml", "resources: [github.com/org/repo]\n");
    assertThat(problem("resources: [ingress.yaml, ../base]\n"))
        .isEqualTo("\"base/kustomization.yaml\" takes \"github.com/org/repo\" from the network");
  }

  @Test
  void saysWhatIsNotThere() {
    assertThat(problem("resources: [ingress.yaml, gone.yaml]\n"))
        .isEqualTo("takes \"gone.yaml\", where no file and no kustomization is");
    assertThat(problem("resources: [ingress.yaml]\npatches: [{path: gone.yaml}]\n"))
        .isEqualTo("takes \"gone.yaml\", where no file is");
    assertThat(problem("resources: [ingress.yaml, /etc/base]\n"))
        .isEqualTo("takes \"/etc/base\", which is no name below a folder");
  }

  @Test
  void saysWhatIsBroken() {
    assertThat(problem("resources: [ingress.yaml\n# LoadBalancer\n")).startsWith("is not valid: ");
  }

  @Test
  void saysWhichChartIsInflated() {
    assertThat(problem("resources: [ingress.yaml]\nhelmCharts: [{name: web}]\n"))
        .isEqualTo("inflates a Helm chart, which Kustomize leaves to Helm and the network");
    repository.onDisk(
        "app/chart.yaml",
        "apiVersion: builtin\nkind: HelmChartInflationGenerator\nmetadata: {name: x}\n");
    assertThat(problem("resources: [ingress.yaml]\ngenerators: [chart.yaml]\n"))
        .isEqualTo("inflates the Helm chart of \"app/chart.yaml\"");
  }

  @Test
  void saysWhichProgramItWouldRun() {
    String exec =
        """
        apiVersion: example.com/v1
        kind: Maker
        metadata:
          name: x
          annotations:
            config.kubernetes.io/function: |
              exec: {path: ./make.sh}
        """;
    repository.onDisk("app/maker.yaml", exec).onDisk("plugins/maker.yaml", exec);
    repository.onDisk("plugins/kustomization.yaml", "resources: [maker.yaml]\n");
    assertThat(problem("resources: [ingress.yaml]\ngenerators: [maker.yaml]\n"))
        .isEqualTo("runs the function Maker of \"app/maker.yaml\"");
    assertThat(problem("resources: [ingress.yaml]\ntransformers: [../plugins]\n"))
        .isEqualTo(
            "\"plugins/kustomization.yaml\" runs the function Maker of \"plugins/maker.yaml\"");
    assertThat(
            problem(
                """
                resources: [ingress.yaml]
                generators:
                - |-
                  apiVersion: example.com/v1
                  kind: Maker
                """))
        .isEqualTo("runs the plugin Maker of its own text");
    assertThat(problem("resources: [ingress.yaml, ../plugins]\n")).isEqualTo("none");
  }
}
