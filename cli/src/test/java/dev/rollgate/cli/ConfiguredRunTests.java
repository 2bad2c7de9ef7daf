package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rollgate.yaml} does to a run. */
class ConfiguredRunTests {

  /** An application whose pods wait for nothing, and stop at once. */
  private static final String APP =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec:
        selector: {app: web}
        ports: [{port: 80, targetPort: 8080}]
      ---
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: web, namespace: shop}
      spec:
        serviceRef: {name: web, port: 80}
        targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef
        targetType: ip
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: web:1
              ports: [{containerPort: 8080}]
              readinessProbe: {tcpSocket: {port: 8080}}
      """;

  private static final String NAMESPACE =
      "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Result run(String... args) {
    return new TestProgram(folder, false).run("", args);
  }

  /** The findings of these rules, without their messages. */
  private String found(String rules, String... paths) {
    String[] args = new String[paths.length + 5];
    args[0] = "lint";
    args[1] = "--output";
    args[2] = "concise";
    args[3] = "--only";
    args[4] = rules;
    System.arraycopy(paths, 0, args, 5, paths.length);
    Result result = run(args);
    assertThat(result.err()).isEmpty();
    return result.out().replaceAll("(?m)\\] .*$", "]");
  }

  @Test
  void isFoundAboveTheInputsAndNotWhenItIsNotWanted() throws IOException {
    write("rollgate.yaml", "rules: {prestop-missing: info}\n");
    write("k8s/apps/web.yaml", APP);
    assertThat(found("prestop-missing", "k8s/apps"))
        .isEqualTo("k8s/apps/web.yaml:26:15: info[prestop-missing]\n");
    assertThat(found("prestop-missing", "--no-config", "k8s")).contains("error[");
    write("other.yaml", "rules: {prestop-missing: warning}\n");
    assertThat(found("prestop-missing", "--config", "other.yaml", "k8s")).contains("warning[");
    assertThat(run("lint", "--config", "gone.yaml", "k8s").err())
        .isEqualTo("rollgate: no such configuration: gone.yaml\n");
    assertThat(run("lint", "--config", "other.yaml", "--no-config", "k8s").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void isNotSoughtAboveTheRepository() throws IOException {
    write("rollgate.yaml", "rules: {prestop-missing: info}\n");
    Files.createDirectories(folder.resolve("repository/.git"));
    write("repository/web.yaml", APP);
    assertThat(found("prestop-missing", "repository")).contains("error[");
  }

  @Test
  void aFaultSaysWhereItIsAndIsForTheUserToMend() throws IOException {
    write("rollgate.yaml", "rules:\n  prestop-mising: off\n");
    write("k8s/web.yaml", APP);
    Result result = run("lint", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .startsWith(
            "rollgate: rollgate.yaml:2:3: no such rule: prestop-mising; did you mean"
                + " prestop-missing?");
    write("rollgate.yaml", "rules:\n  prestop-missing: {sleep: 3}\n");
    assertThat(run("lint", "k8s").err())
        .startsWith("rollgate: rollgate.yaml:2:21: not an option: sleep (prestop-missing has");
    write("rollgate.yaml", "drainSeconds: 4000\n");
    assertThat(run("lint", "k8s").err())
        .isEqualTo(
            "rollgate: rollgate.yaml:1:15: drainSeconds takes 0 to 3600 seconds, not 4000\n");
    write("rollgate.yaml", "exclude: ['[']\n");
    assertThat(run("lint", "k8s").err()).startsWith("rollgate: rollgate.yaml:1:11: not a glob");
    write("rollgate.yaml", "overrides: [{rules: {prestop-missing: off}}]\n");
    assertThat(run("lint", "k8s").err())
        .isEqualTo("rollgate: rollgate.yaml:1:13: overrides[0] has neither paths nor namespaces\n");
  }

  @Test
  void anOptionOfTheCommandLineCountsBeforeIt() throws IOException {
    write(
        "rollgate.yaml",
        """
        rules: {prestop-missing: off}
        overrides:
          - paths: [k8s]
            rules: {prestop-missing: info}
        failOn: info
        """);
    write("k8s/web.yaml", APP);
    assertThat(found("prestop-missing", "k8s")).contains("info[");
    assertThat(found("prestop-missing", "--rule", "prestop-missing=warning", "k8s"))
        .contains("warning[");
    assertThat(run("lint", "--only", "prestop-missing", "k8s").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("lint", "--only", "prestop-missing", "--fail-on", "error", "k8s").code())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void overridesAreForFilesAndForNamespaces() throws IOException {
    write(
        "rollgate.yaml",
        """
        overrides:
          - paths: [k8s/legacy]
            rules: {prestop-missing: off}
          - namespaces: [test]
            rules: {prestop-missing: info}
        """);
    write("k8s/legacy/web.yaml", APP);
    write("k8s/test/web.yaml", APP.replace("shop", "test"));
    write("k8s/web.yaml", APP.replace("shop", "prod"));
    assertThat(found("prestop-missing", "k8s"))
        .isEqualTo(
            """
            k8s/test/web.yaml:26:15: info[prestop-missing]
            k8s/web.yaml:26:15: error[prestop-missing]
            """);
  }

  @Test
  void optionsOfRulesCanDifferByPlace() throws IOException {
    write(
        "rollgate.yaml",
        """
        overrides:
          - paths: [k8s/small]
            rules: {replicas-one: {severity: info, min-replicas: 3}}
        """);
    write("k8s/small/web.yaml", APP);
    write("k8s/large/web.yaml", APP);
    assertThat(found("replicas-one", "k8s"))
        .isEqualTo("k8s/small/web.yaml:20:13: info[replicas-one]\n");
  }

  @Test
  void whatLivesElsewhereTakesPartInLinks() throws IOException {
    write("k8s/web.yaml", APP);
    assertThat(found("gate-ns-label-missing", "k8s")).isEmpty();
    write("rollgate.yaml", "externals: {namespaces: [{name: shop}]}\n");
    assertThat(found("gate-ns-label-missing", "k8s")).isEmpty();
    write("rollgate.yaml", "externals:\n  namespaces:\n    - name: shop\n      labels: {a: b}\n");
    assertThat(found("gate-ns-label-missing", "k8s"))
        .isEqualTo("rollgate.yaml:3:13: error[gate-ns-label-missing]\n");
    write(
        "rollgate.yaml",
        """
        externals:
          namespaces:
            - name: shop
              labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}
        """);
    assertThat(found("gate-ns-label-missing", "k8s")).isEmpty();
    write("k8s/namespace.yaml", NAMESPACE);
    assertThat(found("gate-ns-label-missing", "k8s"))
        .as("the object of the input counts, not the one that is told of")
        .isEqualTo("k8s/namespace.yaml:3:18: error[gate-ns-label-missing]\n");
  }

  @Test
  void anExternalServiceCompletesAPath() throws IOException {
    write("rollgate.yaml", "externals: {services: [{name: web, namespace: shop}]}\n");
    String[] documents = APP.split("---\n", -1);
    write("k8s/binding.yaml", documents[1]);
    assertThat(found("tgb-service-missing", "--closed-world", "k8s")).isEmpty();
    assertThat(found("tgb-service-missing", "--closed-world", "--no-config", "k8s"))
        .contains("error[");
    write(
        "rollgate.yaml",
        "externals: {services: [{name: web, namespace: shop, ports: [{port: 8080}]}]}\n");
    assertThat(found("tgb-service-port-missing", "k8s")).contains("binding.yaml");
  }

  @Test
  void anExternalBindingPutsPodsBehindATargetGroup() throws IOException {
    String[] documents = APP.split("---\n", -1);
    write("k8s/web.yaml", documents[0] + "---\n" + documents[2]);
    assertThat(found("prestop-missing", "k8s")).isEmpty();
    write(
        "rollgate.yaml",
        """
        externals:
          bindings: [{name: web, namespace: shop, service: web, port: 80, targetType: ip}]
        """);
    assertThat(found("prestop-missing", "k8s"))
        .isEqualTo("k8s/web.yaml:18:15: error[prestop-missing]\n");
  }

  @Test
  void theWorldCanBeClosedForSomeKinds() throws IOException {
    write("k8s/web.yaml", APP.split("---\n", -1)[1]);
    write("rollgate.yaml", "world: {Namespace: closed}\n");
    assertThat(found("tgb-service-missing", "k8s")).isEmpty();
    write("rollgate.yaml", "world: {Service: closed}\n");
    assertThat(found("tgb-service-missing", "k8s")).contains("error[tgb-service-missing]");
    assertThat(found("tgb-service-missing", "--no-closed-world", "k8s")).isEmpty();
  }

  @Test
  void environmentsAreProjectsByThemselves() throws IOException {
    String labelled =
        NAMESPACE.replace(
            "shop}", "shop, labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}}");
    write("clusters/a/web.yaml", APP);
    write("clusters/b/web.yaml", APP);
    write("clusters/b/namespace.yaml", NAMESPACE);
    write("namespaces/shop.yaml", labelled);
    write("rollgate.yaml", "environments: ['clusters/*']\n");
    assertThat(found("gate-ns-label-missing", "."))
        .isEqualTo("clusters/b/namespace.yaml:3:18: error[gate-ns-label-missing]\n");
    assertThat(run("files", ".").out())
        .containsPattern("clusters/b/namespace.yaml +linted +1 resource; environment clusters/b")
        .containsPattern("(?m)^namespaces/shop.yaml +linted +1 resource$");
    // What is shared is looked at in each of them, and told once.
    write("shared/web.yaml", APP.replace("name: web", "name: api"));
    assertThat(found("prestop-missing", "."))
        .isEqualTo(
            """
            clusters/a/web.yaml:26:15: error[prestop-missing]
            clusters/b/web.yaml:26:15: error[prestop-missing]
            shared/web.yaml:26:15: error[prestop-missing]
            """);
    assertThat(run("lint", "--output", "json", ".").out()).contains("\"resources\":11");
    assertThat(run("fix", ".").code()).isNotEqualTo(ExitCode.FAULT);
    assertThat(found("prestop-missing", ".")).isEmpty();
  }

  @Test
  void excludesAndSchemasStartFromItsFolder() throws IOException {
    write("k8s/web.yaml", APP);
    write("k8s/old/web.yaml", APP);
    write("rollgate.yaml", "exclude: [k8s/old]\nschemas: [schemas]\n");
    assertThat(run("lint", "k8s").err())
        .isEqualTo("rollgate: rollgate.yaml:2:11: not a folder: schemas\n");
    write(
        "schemas/example.com/widget_v1.json",
        "{\"type\": \"object\", \"properties\": {\"spec\": {\"type\": \"object\"}}}");
    assertThat(found("prestop-missing", "k8s"))
        .isEqualTo("k8s/web.yaml:26:15: error[prestop-missing]\n");
  }

  @Test
  void findingsOfFilesThatOneMayNotEditAreIgnored() throws IOException {
    write("k8s/web.yaml", APP);
    String entry =
        "ignore: [{rules: [prestop-missing], paths: [k8s], objects: [Deployment/web], reason: old,"
            + " expires: 2027-01-31}]\n";
    write("rollgate.yaml", entry);
    assertThat(found("prestop-missing,suppression-expired", "--today", "2027-01-31", "k8s"))
        .isEmpty();
    assertThat(found("prestop-missing,suppression-expired", "--today", "2027-02-01", "k8s"))
        .isEqualTo(
            """
            k8s/web.yaml:26:15: error[prestop-missing]
            rollgate.yaml:1:10: warning[suppression-expired]
            """);
    assertThat(found("prestop-missing", "--no-suppressions", "k8s")).contains("error[");
    write("rollgate.yaml", entry + "locked: [prestop-missing]\n");
    assertThat(found("prestop-missing", "--today", "2027-01-01", "k8s")).contains("error[");
  }

  @Test
  void whatAnotherToolFillsInMayBringAFindingBack() throws IOException {
    String decided = " # rollgate: ignore[replicas-one] agreed";
    write("k8s/web.yaml", APP.replace("replicas: 2", "replicas: 1" + decided));
    assertThat(found("replicas-one,suppression-unused", "k8s")).isEmpty();
    write("k8s/web.yaml", APP.replace("replicas: 2", "replicas: ${REPLICAS}" + decided));
    assertThat(found("replicas-one,suppression-unused", "k8s")).isEmpty();
    write("k8s/web.yaml", APP.replace("replicas: 2", "replicas: 2" + decided));
    assertThat(found("replicas-one,suppression-unused", "k8s"))
        .isEqualTo("k8s/web.yaml:20:34: warning[suppression-unused]\n");
  }

  @Test
  void theBaselineKeepsWhatMayComeBack() throws IOException {
    write("web.yaml", APP.replace("replicas: 2", "replicas: 1"));
    assertThat(run("baseline", "create", ".").code()).isEqualTo(ExitCode.OK);
    write("web.yaml", APP.replace("replicas: 2", "replicas: ${REPLICAS}"));
    assertThat(run("lint", ".").out()).doesNotContain("baseline-stale");
    assertThat(run("baseline", "prune", ".").out()).startsWith("took 0 findings");
  }

  @Test
  void theBaselineTellsEnvironmentsApart() throws IOException {
    write("rollgate.yaml", "environments: [overlays/*]\n");
    String good =
        APP.replace(
            "      image: web:1",
            "      image: web:1\n        lifecycle: {preStop: {sleep: {seconds: 30}}}");
    assertThat(good).isNotEqualTo(APP);
    write("overlays/prod/web.yaml", APP);
    write(
        "overlays/dev/web.yaml",
        good.replace(
            "      containers", "      terminationGracePeriodSeconds: 60\n      containers"));
    run("baseline", "create", ".");
    assertThat(found("prestop-missing", ".")).isEmpty();
    write("overlays/dev/web.yaml", APP);
    Files.delete(folder.resolve("overlays/prod/web.yaml"));
    assertThat(found("prestop-missing", "."))
        .isEqualTo("overlays/dev/web.yaml:26:15: error[prestop-missing]\n");
  }

  @Test
  void aRunWithoutRulesIsNoSuccess() throws IOException {
    write("k8s/web.yaml", APP);
    Result result = run("lint", "--only", "prestop-missing", "--except", "prestop-missing", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).isEqualTo("rollgate: no rule is left to run\n");
  }

  @Test
  void whatAnIgnoredObjectIsCalledHasAForm() throws IOException {
    write("k8s/web.yaml", APP);
    write("rollgate.yaml", "ignore: [{rules: [prestop-missing], objects: [web], reason: old}]\n");
    assertThat(run("lint", "k8s").err())
        .isEqualTo(
            "rollgate: rollgate.yaml:1:47: ignore[0].objects[0] takes Kind/name, such as"
                + " Deployment/web\n");
  }

  @Test
  void aReportIsNotWrittenOverWhatWasRead() throws IOException {
    write("k8s/web.yaml", APP);
    write("rollgate.yaml", "failOn: error\n");
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("k8s/web.yaml"));
    for (String file : new String[] {"k8s/web.yaml", "rollgate.yaml", "link.txt"}) {
      Result result = run("lint", "--output", "json=" + file, "k8s");
      assertThat(result.code()).isEqualTo(ExitCode.USAGE);
      assertThat(result.err())
          .isEqualTo("rollgate: the json report would overwrite what was read: " + file + "\n");
    }
    for (int run = 0; run < 2; run++) {
      assertThat(run("lint", "--output", "json=k8s/report.json", "k8s").code())
          .as("a report of an earlier run is no manifest")
          .isEqualTo(ExitCode.FINDINGS);
    }
    assertThat(folder.resolve("k8s/web.yaml")).hasContent(APP);
    assertThat(folder.resolve("rollgate.yaml")).hasContent("failOn: error\n");
  }

  @Test
  void aFixNamesTheFileThatItChanges() throws IOException {
    String[] documents = APP.split("---\n", -1);
    write("k8s/web.yaml", documents[0] + "---\n" + documents[2]);
    write(
        "rollgate.yaml",
        """
        externals:
          bindings: [{name: web, namespace: shop, service: web, port: 80, targetType: instance}]
        """);
    assertThat(run("fix", "--unsafe", "--only", "tgb-instance-clusterip", "k8s").out())
        .startsWith("fixed k8s/web.yaml: ");
  }
}
