package dev.rollgate.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.kube.Value;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Text;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patches that kustomizations write inline, and those that list operations. */
class PatchOriginTests {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 1
        template:
          spec:
            containers:
            - {name: web, image: a}
            - {name: side, image: b}
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

  /** Each text of the Deployment but the base: the line, what it says, and where in the object. */
  private List<String> said(String kustomization) {
    repository.with("prod/kustomization.yaml", "resources: [../base]\n" + kustomization);
    Rendering rendering = renderer.render(repository.sources()).rendered().get(0);
    List<Text> texts =
        rendering.parts().stream()
            .filter(p -> p.file().source().text().contains("kind: Deployment\n"))
            .findFirst()
            .orElseThrow()
            .origin()
            .texts();
    assertThat(texts.get(texts.size() - 1).resource().file()).isEqualTo("base/web.yaml");
    return texts.subList(0, texts.size() - 1).stream().map(PatchOriginTests::describe).toList();
  }

  private static String describe(Text text) {
    Value value = Value.of(text.resource());
    String shown = text.shown().map(s -> ", shown in line " + s.from().line()).orElse("");
    String said = value.at("spec", "replicas").map(Value::text).orElseGet(value::text);
    return text.shown().isPresent()
        ? "%s at \"%s\"%s".formatted(said, text.place(), shown)
        : "%s:%s: %s at \"%s\""
            .formatted(value.span().file(), value.span().from().line(), said, text.place());
  }

  @Test
  void anInlinePatchIsATextAtItsLine() {
    assertThat(
            said(
                """
                patches:
                - patch: |-
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: web}
                    spec: {replicas: 4}
                - patch: |
                    apiVersion: v1
                    kind: Service
                    metadata: {name: web}
                """))
        .containsExactly("prod/kustomization.yaml:4: 4 at \"\"");
  }

  @Test
  void oneThatIsFoldedIsShownAsAWhole() {
    assertThat(
            said(
                """
                patches:
                - patch: >-
                    {apiVersion: apps/v1, kind: Deployment,
                    metadata: {name: web}, spec: {replicas: 4}}
                """))
        .containsExactly("4 at \"\", shown in line 3");
  }

  @Test
  void mergedPatchesAndCountsStandInTheKustomization() {
    assertThat(
            said(
                """
                patchesStrategicMerge:
                - |-
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata: {name: web}
                  spec: {replicas: 4}
                replicas:
                - {name: web, count: 7}
                """))
        .containsExactly(
            "prod/kustomization.yaml:9: 7 at \"spec.replicas\"",
            "prod/kustomization.yaml:4: 4 at \"\"");
  }

  @Test
  void anOperationIsATextOfThePlaceThatItSets() {
    assertThat(
            said(
                """
                patches:
                - target: {kind: Deployment}
                  patch: |-
                    - op: replace
                      path: /spec/replicas
                      value: 7
                    - op: add
                      path: /metadata/labels
                      value: {a/b: c}
                    - {op: replace, path: /metadata/labels/a~1b, value: d}
                - target: {kind: Service}
                  patch: '[{"op": "replace", "path": "/spec/type", "value": "ClusterIP"}]'
                """))
        .containsExactly(
            "prod/kustomization.yaml:11: d at \"metadata.labels.a/b\"",
            "prod/kustomization.yaml:10:  at \"metadata.labels\"",
            "prod/kustomization.yaml:7: 7 at \"spec.replicas\"");
  }

  @Test
  void whatIsTakenAwayIsShownWhereThatIsAskedFor() {
    assertThat(
            said(
                """
                patches:
                - target: {kind: Deployment}
                  patch: |-
                    - op: remove
                      path: /spec/replicas
                    - op: remove
                      path: /spec/template/spec/containers/1
                """))
        .containsExactly(
            "remove at \"spec.template.spec.containers\", shown in line 8",
            "remove at \"spec.replicas\", shown in line 6");
  }

  @Test
  void itemsThatOperationsAddAreFoundByTheirNames() {
    assertThat(
            said(
                """
                patches:
                - target: {kind: Deployment}
                  patch: |-
                    - op: add
                      path: /spec/template/spec/containers/0
                      value: {name: first, image: c}
                    - op: add
                      path: /spec/template/spec/containers/-
                      value: {name: last, image: d}
                    - op: replace
                      path: /spec/template/spec/containers/2/image
                      value: e
                """))
        .containsExactly(
            "prod/kustomization.yaml:13: e at \"spec.template.spec.containers[2].image\"",
            "prod/kustomization.yaml:10:  at \"spec.template.spec.containers[3]\"",
            "prod/kustomization.yaml:7:  at \"spec.template.spec.containers[0]\"");
  }

  @Test
  void operationsInFilesStandThere() {
    repository.with("prod/ops.yaml", "- {op: replace, path: /spec/replicas, value: 9}\n");
    assertThat(
            said(
                """
                patchesJson6902:
                - target: {group: apps, version: v1, kind: Deployment, name: web}
                  path: ops.yaml
                """))
        .containsExactly("prod/ops.yaml:1: 9 at \"spec.replicas\"");
  }
}
