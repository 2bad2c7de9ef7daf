package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.Value;
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
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Findings in what a patch made that stands inline in a kustomization. */
class InlinePatchFindingsTests {

  private static final DocumentReader READER = new DocumentReader(t -> true, Limits.DEFAULT);
  private static final NodePath PATCH = NodePath.ROOT.key("patches").index(0).key("patch");

  private static final String BASE =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: a}]}
      """;

  private static final String MERGED =
      """
      patches:
        - patch: |-
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 1 # for now
      namespace: shop
      """;

  private static final String OPERATION =
      """
      patches:
        - target: {kind: Deployment}
          patch: '[{"op": "replace", "path": "/spec/replicas", "value": 1}]'
      """;

  private static Renderings render(List<YamlFile> files, boolean shown) {
    YamlFile kustomization = files.get(1);
    Document.Parsed host = (Document.Parsed) kustomization.documents().get(0);
    Document.Parsed patch = host.embedded(PATCH).orElseThrow();
    Resource object = resource((Document.Parsed) files.get(0).documents().get(0));
    Value operation = Value.of(patch).at(NodePath.ROOT.index(0).key("value")).orElse(null);
    Text text =
        operation == null
            ? Text.of(resource(patch))
            : new Text(
                WrittenElsewhere.part(patch, operation.path(), operation.span(), object),
                NodePath.ROOT.key("spec", "replicas"),
                Optional.of(operation.span()).filter(s -> shown));
    String replicas = Value.of(text.resource()).at("spec", "replicas").orElse(operation).text();
    YamlFile output =
        READER.read(
            new SourceText("base/web.yaml", BASE.replace("replicas: 3", "replicas: " + replicas)));
    Origin origin = new Origin(object.span(), List.of(text, Text.of(object)));
    Root root = new Root(Tool.KUSTOMIZE, "prod", kustomization.source().whole());
    return new Renderings(
        List.of(new Rendering(root, List.of(new Rendering.Part(output, origin)))),
        List.of(),
        Set.of("base/web.yaml", "prod/kustomization.yaml"),
        List.of());
  }

  private static Resource resource(Document.Parsed document) {
    return ResourceReader.read(document, CustomKinds.NONE, Completeness.UNKNOWN).get(0).resource();
  }

  private static List<YamlFile> files(String kustomization) {
    return List.of(
        READER.read(new SourceText("base/web.yaml", BASE)),
        READER.read(new SourceText("prod/kustomization.yaml", kustomization)));
  }

  private static FixResult fix(String kustomization, boolean shown) {
    Workspace workspace =
        new Workspace(Settings.DEFAULT, all -> Environments.NONE, files -> render(files, shown));
    return new Fixer(
            new Linter(List.of(new OneReplica())),
            READER::read,
            workspace,
            Fixer.atLeast(Safety.UNSAFE))
        .fix(files(kustomization), List.of());
  }

  private static Finding only(String kustomization, boolean shown) {
    Workspace workspace =
        new Workspace(Settings.DEFAULT, all -> Environments.NONE, files -> render(files, shown));
    List<Finding> findings =
        new Linter(List.of(new OneReplica()))
            .lint(workspace.projects(files(kustomization), List.of()))
            .findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @Test
  void theFindingStandsAtTheLineInThePatch() {
    assertThat(only(MERGED, false))
        .hasToString(
            "prod/kustomization.yaml:7:19: warning one-replica: Deployment \"web\" has one replica");
  }

  @Test
  void itTouchesEveryFileThatSaysSomethingOfTheObject() {
    Finding finding = only(MERGED, false);
    assertThat(finding.touches("base/web.yaml"::equals)).isTrue();
    assertThat(finding.touches("other.yaml"::equals)).isFalse();
  }

  @Test
  void aBaselineKnowsItByItsPlaceInTheObject() {
    String fingerprint = "one-replica apps/Deployment /web spec.replicas";
    assertThat(Fingerprint.of(only(MERGED, false)).text()).isEqualTo(fingerprint);
    assertThat(Fingerprint.of(only(OPERATION, false)).text()).isEqualTo(fingerprint);
    assertThat(Fingerprint.of(only(OPERATION, true)).text()).isEqualTo(fingerprint);
  }

  @Test
  void thePatchIsMendedInPlace() {
    assertThat(fix(MERGED, false).changed())
        .extracting(f -> f.after().text())
        .containsExactly(MERGED.replace("replicas: 1", "replicas: 2"));
  }

  @Test
  void theValueOfAnOperationIsMended() {
    assertThat(only(OPERATION, false).span().from().line()).isEqualTo(3);
    assertThat(fix(OPERATION, false).changed())
        .extracting(f -> f.after().text())
        .containsExactly(OPERATION.replace("\"value\": 1", "\"value\": 2"));
  }

  @Test
  void whatIsNotWrittenAsItIsReadIsForAPersonToMend() {
    Finding finding = only(OPERATION, true);
    assertThat(finding.span().text()).isEqualTo("1");
    assertThat(finding.fix().orElseThrow().safety()).isEqualTo(Safety.MANUAL);
    assertThat(finding.help()).contains("a patch says it in a form that is not edited");
    FixResult result = fix(OPERATION, true);
    assertThat(result.changed()).as("no second patch that says otherwise").isEmpty();
    assertThat(result.dropped()).isEmpty();
  }
}
