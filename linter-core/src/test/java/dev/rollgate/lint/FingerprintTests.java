package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays the same about a finding; {@code ^} marks the place that it points to. */
class FingerprintTests {

  private static final RuleInfo RULE = new RuleInfo("some-fault", Severity.ERROR, "a fault");

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        namespace: shop
        annotations:
          a.b/c: x
          'odd "key"': yy
      spec:
        replicas:
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: side car
              args: [--one, "two words"]
            - image: nginx
              name: web
              ports:
              - containerPort: 8080
              - hostIP: 127.0.0.1
              lifecycle:
                preStop: {sleep: {seconds: 30}}
            readinessGates:
            - conditionType: target-health.elbv2.k8s.aws/web
      """;

  private static Fingerprint at(String marked) {
    return at("k8s/web.yaml", marked, 0);
  }

  private static Fingerprint at(String file, String marked, int index) {
    int offset = marked.indexOf('^');
    String text = marked.replace("^", "");
    SourceText source = new SourceText(file, text);
    Project project =
        new Project(
            List.of(new DocumentReader(Kind::mayBeIn, Limits.DEFAULT).read(source)),
            List.of(),
            Settings.DEFAULT);
    return of(
        Optional.of(project.resources().get(index)),
        new Span(source, offset, Math.min(offset + 1, text.length())));
  }

  private static Fingerprint of(Optional<Resource> resource, Span span) {
    return Fingerprint.of(
        new Finding(
            RULE, Severity.ERROR, span, "message", "", resource, List.of(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: web | metadata.name",
        "x          | metadata.annotations[\"a.b/c\"]",
        "yy         | metadata.annotations[\"odd \\\"key\\\"\"]",
        "replicas   | spec.replicas",
        "app: web | spec.template.metadata.labels.app",
        "--one | spec.template.spec.containers[name=\"side car\"].args[=--one]",
        "\"two | spec.template.spec.containers[name=\"side car\"].args[=\"two words\"]",
        "image | spec.template.spec.containers[name=web].image",
        "containerPort | spec.template.spec.containers[name=web].ports[containerPort=8080].containerPort",
        "hostIP | spec.template.spec.containers[name=web].ports[1].hostIP",
        "seconds | spec.template.spec.containers[name=web].lifecycle.preStop.sleep.seconds",
        "{sleep | spec.template.spec.containers[name=web].lifecycle.preStop",
        "target-health | spec.template.spec.readinessGates"
            + "[conditionType=target-health.elbv2.k8s.aws/web].conditionType",
      })
  void thePathIsThatOfTheDeepestPlace(String place, String path) {
    Fingerprint fingerprint = at(DEPLOYMENT.replaceFirst("(?=\\Q" + place + "\\E)", "^"));
    assertThat(fingerprint)
        .isEqualTo(new Fingerprint("some-fault", "apps/Deployment shop/web", path));
  }

  @Test
  void linesFilesAndVersionsOfTheApiDoNotCount() {
    String marked = DEPLOYMENT.replace("lifecycle", "^lifecycle");
    String moved =
        "# comment\n---\n"
            + marked
                .replace("apps/v1", "apps/v1beta2")
                .replace("containers:\n", "containers:\n      - name: first\n\n");
    assertThat(at("other.yaml", moved, 0)).isEqualTo(at(marked));
    assertThat(at("other.yaml", moved, 0).hash()).isEqualTo(at(marked).hash());
  }

  @Test
  void emptyPartsOfAnObjectAreVisible() {
    assertThat(at("kind: ^Namespace\napiVersion: v1\n").object()).isEqualTo("/Namespace /");
  }

  @Test
  void oddNamesStayOnOneLine() {
    String text = "kind: Namespace\napiVersion: v1\n^metadata: {name: \"a b\\n\\u0007/c\"}\n";
    assertThat(at(text).text())
        .isEqualTo("some-fault /Namespace /\"a b\\u000a\\u0007/c\" metadata");
  }

  @Test
  void anItemOfAListBeginsAtItself() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
        - {apiVersion: v1, kind: Service, metadata: {name: one}}
        - {apiVersion: v1, kind: Service, metadata: {name: two}, spec: {^type: LoadBalancer}}
        """;
    assertThat(at("list.yaml", list, 1).text()).isEqualTo("some-fault /Service /two spec.type");
    assertThat(at("list.yaml", list, 0).text()).isEqualTo("some-fault /Service /one");
  }

  @Test
  void aliasesAndMergesAreFollowedToTheLongestPath() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        x-probe: &probe
          httpGet: {^port: 80}
        x-base: &base
          readinessProbe: *probe
        spec:
          containers:
          - name: web
            <<: *base
        """;
    assertThat(at(text).path()).isEqualTo("spec.containers[name=web].readinessProbe.httpGet.port");
  }

  @Test
  void manyAliasesCostLittle() {
    StringBuilder text = new StringBuilder("kind: Pod\napiVersion: v1\na0: &a0 [^x]\n");
    for (int i = 1; i <= 15; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(at(text.toString()).path()).startsWith("a15[0][0]").endsWith("[=x]");
  }

  @Test
  void aPlaceInAnotherFileIsTheObjectAsAWhole() {
    SourceText source = new SourceText("web.yaml", DEPLOYMENT);
    Project project =
        new Project(
            List.of(new DocumentReader(Kind::mayBeIn, Limits.DEFAULT).read(source)),
            List.of(),
            Settings.DEFAULT);
    Fingerprint fingerprint =
        of(Optional.of(project.resources().get(0)), new SourceText("b.yaml", "").whole());
    assertThat(fingerprint.text()).isEqualTo("some-fault apps/Deployment shop/web");
  }

  @Test
  void aFindingWithoutAnObjectHasTheFile() {
    Span span = new SourceText("my file.yaml", "").whole();
    assertThat(of(Optional.empty(), span).text()).isEqualTo("some-fault \"my file.yaml\"");
  }

  @Test
  void theHashIsTheSameInEveryRelease() {
    Fingerprint fingerprint = new Fingerprint("some-fault", "apps/Deployment shop/web", "spec");
    assertThat(fingerprint.hash()).isEqualTo(fingerprint.hash(1)).hasSize(64);
    assertThat(fingerprint.hash(2)).isNotEqualTo(fingerprint.hash(1)).hasSize(64);
    assertThat(fingerprint.hash())
        .isEqualTo("d49e43efd6f97722c4bd15cd765b44aa6c7f083110be76507223d32205e287da");
  }
}
