package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts, and where it comes from. */
class ConfigCommandTests {

  private static final String EVERYTHING =
      """
      kubernetesVersion: 1.29
      dialect:
      drainSeconds: 45 # slow
      world: {default: closed, Namespace: open}
      externals:
        services: [{name: web, namespace: shop, ports: [{port: 80}]}]
      exclude: ["*.tmp", generated]
      rules:
        pdb-missing: off
        replicas-one: {severity: error, min-replicas: 3}
      overrides:
        - namespaces: [sandbox]
          rules: {spread-missing: {keys: [zone, "a: b"]}}
      ignore:
        - rules: [pdb-missing]
          reason: >-
            the vendor
            ships none
      locked: [prestop-missing]
      policies:
        - name: replicas-told
          kinds: [Deployment]
          expression: has(object.spec.replicas)
          message: "says: \\"nothing\\""
          examples:
            - manifests: |
                kind: Deployment

                apiVersion: apps/v1
              name: some
      """;

  @TempDir private Path folder;

  @BeforeEach
  void makeRepository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Path schemas = Files.createDirectories(folder.resolve("k8s/example.com"));
    Files.writeString(schemas.resolve("widget_v1.json"), "{}");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("rollgate.yaml"), text);
  }

  private Result run(String... args) {
    return new TestProgram(folder, false).run("", args);
  }

  @Test
  void withoutAFileDefaultsCount() {
    assertThat(run("config"))
        .isEqualTo(
            new Result(
                ExitCode.OK,
                """
                # there is no configuration
                kubernetesVersion: 1.30  # default
                # controllerVersion is not set
                # dialect is not set
                # defaultTargetType is not set
                drainSeconds: 30  # default
                nlbDrainSeconds: 120  # default
                nodeDrainSeconds: 15  # default
                shutdownSeconds: 15  # default
                world: open  # default
                render: auto  # default
                failOn: warning  # default
                # there is no baseline
                """,
                ""));
  }

  @Test
  void eachLineNamesTheLineOfTheFile() throws IOException {
    write(EVERYTHING);
    assertThat(run("config").out())
        .isEqualTo(
            """
            # the configuration is rollgate.yaml
            kubernetesVersion: 1.29  # rollgate.yaml:1
            # controllerVersion is not set
            # dialect is not set
            # defaultTargetType is not set
            drainSeconds: 45  # rollgate.yaml:3
            nlbDrainSeconds: 120  # default
            nodeDrainSeconds: 15  # default
            shutdownSeconds: 15  # default
            world:  # rollgate.yaml:4
              default: closed  # rollgate.yaml:4
              Namespace: open  # rollgate.yaml:4
            externals:  # rollgate.yaml:6
              services:  # rollgate.yaml:6
                - name: web  # rollgate.yaml:6
                  namespace: shop  # rollgate.yaml:6
                  ports:  # rollgate.yaml:6
                    - port: 80  # rollgate.yaml:6
            exclude:  # rollgate.yaml:7
              - "*.tmp"  # rollgate.yaml:7
              - generated  # rollgate.yaml:7
            render: auto  # default
            failOn: warning  # default
            # there is no baseline
            rules:  # rollgate.yaml:9
              pdb-missing: off  # rollgate.yaml:9
              replicas-one:  # rollgate.yaml:10
                severity: error  # rollgate.yaml:10
                min-replicas: 3  # rollgate.yaml:10
            overrides:  # rollgate.yaml:12
              - namespaces:  # rollgate.yaml:12
                  - sandbox  # rollgate.yaml:12
                rules:  # rollgate.yaml:13
                  spread-missing:  # rollgate.yaml:13
                    keys:  # rollgate.yaml:13
                      - zone  # rollgate.yaml:13
                      - "a: b"  # rollgate.yaml:13
            ignore:  # rollgate.yaml:15
              - rules:  # rollgate.yaml:15
                  - pdb-missing  # rollgate.yaml:15
                reason: "the vendor ships none"  # rollgate.yaml:16
            locked:  # rollgate.yaml:19
              - prestop-missing  # rollgate.yaml:19
            policies:  # rollgate.yaml:21
              - name: replicas-told  # rollgate.yaml:21
                kinds:  # rollgate.yaml:22
                  - Deployment  # rollgate.yaml:22
                expression: has(object.spec.replicas)  # rollgate.yaml:23
                message: "says: \\"nothing\\""  # rollgate.yaml:24
                examples:  # rollgate.yaml:26
                  - manifests: |  # rollgate.yaml:26
                      kind: Deployment

                      apiVersion: apps/v1
                    name: some  # rollgate.yaml:30
            """);
  }

  @Test
  void optionsComeFirst() throws IOException {
    write(EVERYTHING);
    String out =
        run(
                "config",
                "--no-closed-world",
                "--drain-seconds=20",
                "--dialect=auto-mode",
                "--inject-label=b=c",
                "--inject-label=a=b",
                "--exclude=more/**",
                "--schema=k8s",
                "--fail-on=error",
                "--no-baseline",
                "--rule=pdb-missing=info",
                "--set=replicas-one.min-replicas=4",
                "--set=hpa-min-one.min-replicas=5",
                "k8s")
            .out();
    assertThat(out)
        .contains(
            """
            dialect: auto-mode  # --dialect
            """,
            """
            injectLabels:  # --inject-label
              - "a=b"  # --inject-label
              - "b=c"  # --inject-label
            drainSeconds: 20  # --drain-seconds
            """,
            "\nworld: open  # --no-closed-world\n",
            """
              - generated  # rollgate.yaml:7
              - "more/**"  # --exclude
            render: auto  # default
            schemas:  # --schema
              - k8s  # --schema
            failOn: error  # --fail-on
            # no baseline counts: --no-baseline
            """,
            """
              hpa-min-one:  # --set
                min-replicas: 5  # --set
              pdb-missing: info  # --rule
              replicas-one:  # rollgate.yaml:10
                severity: error  # rollgate.yaml:10
                min-replicas: 4  # --set
            """);
  }

  @Test
  void emptyKeysSetNothing() throws IOException {
    write("exclude: []\nexternals: {}\nworld:\nrules: {replicas-one: {}}\n");
    assertThat(run("config", "--exclude=a", "--set=replicas-one.min-replicas=3").out())
        .contains("\nexclude:  # --exclude\n  - a  # --exclude\n", "\nworld: open  # default\n")
        .contains("\n  replicas-one:  # rollgate.yaml:4\n    min-replicas: 3  # --set\n")
        .doesNotContain("externals", "severity");
  }

  @Test
  void whatIsPrintedIsAConfigurationThatSaysTheSame() throws IOException {
    write(EVERYTHING);
    String first = run("config", "--rule=replicas-one=off", "--shutdown-seconds=3").out();
    write(first);
    String second = run("config").out();
    assertThat(withoutComments(second)).isEqualTo(withoutComments(first));
    assertThat(second).contains("shutdownSeconds: 3  # rollgate.yaml:");
  }

  private static String withoutComments(String yaml) {
    return yaml.replaceAll("(?m)  # .*$", "");
  }

  @Test
  void pathsDecideWhichFileCounts() throws IOException {
    write("failOn: error\n");
    Files.writeString(folder.resolve("k8s/rollgate.yaml"), "failOn: info\n");
    assertThat(run("config").out()).contains("failOn: error  # rollgate.yaml:1\n");
    assertThat(run("config", "k8s").out()).contains("failOn: info  # k8s/rollgate.yaml:1\n");
    assertThat(run("config", "--no-config", "k8s").out()).contains("failOn: warning  # default\n");
    assertThat(run("config", "nowhere"))
        .isEqualTo(new Result(ExitCode.USAGE, "", "rollgate: no such file or folder: nowhere\n"));
  }

  @Test
  void theBaselineIsNamedFromTheFileOn() throws IOException {
    write("failOn: error\n");
    Files.writeString(folder.resolve(".rollgate-baseline.json"), "{}");
    assertThat(run("config").out())
        .contains("\nbaseline: \".rollgate-baseline.json\"  # default\n");
    assertThat(run("config", "--baseline", "k8s/known.json").out())
        .contains("\nbaseline: k8s/known.json  # --baseline\n");
  }

  @Test
  void whatLintWouldRefuseIsRefused() throws IOException {
    for (String wrong :
        new String[] {
          "drainSeconds: -1",
          "locked: [no-such]",
          "exclude: ['[']",
          "environments: ['{']",
          "ignore: [{rules: []}]",
          "schemas: [nowhere]",
          "rules: {no-such: off}"
        }) {
      write(wrong + "\n");
      assertThat(run("config").code()).as(wrong).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void theSchemaInTheDocumentationIsThatOfTheProgram() throws IOException {
    String schema = run("config", "--no-config", "--json-schema").out();
    Path file =
        Path.of(System.getProperty("rollgate.testdata"))
            .resolveSibling("docs/rollgate.schema.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, schema);
    }
    assertThat(file)
        .as("docs/rollgate.schema.json; -Dgolden.update=true writes it anew")
        .exists()
        .content()
        .isEqualTo(schema);
  }
}
