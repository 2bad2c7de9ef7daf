package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies of a configuration: tried on their examples, and run by lint. */
class TestPoliciesCommandTests {

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec: {containers: [{name: web, image: "web:latest"}]}
      """;

  private static final String POLICY =
      """
      policies:
        - name: no-latest-tag
          kinds: [Pod]
          expression: object.spec.containers.all(c, !c.image.endsWith(':latest'))
          message: uses :latest
          path: spec.containers
      """;

  @TempDir private Path folder;

  private Result run(String configuration, String... args) throws IOException {
    Files.writeString(folder.resolve("rollgate.yaml"), configuration);
    return new TestProgram(folder, false).run("", args);
  }

  private static String example(String name, String image, int findings) {
    return """
                - name: %s
                  findings: %d
                  manifests: |
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: web}
                    spec: {containers: [{name: web, image: "%s"}]}
        """
        .formatted(name, findings, image)
        .indent(-2);
  }

  @Test
  void everyExamplePasses() throws Exception {
    Result result =
        run(
            POLICY
                + "    examples:\n"
                + example("latest is refused", "web:latest", 1)
                + example("a version passes", "web:1", 0),
            "test-policies");
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(
            "ok    no-latest-tag: latest is refused\nok    no-latest-tag: a version passes\n");
    assertThat(result.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aFailedOneSaysWhatWasFound() throws Exception {
    Result result =
        run(POLICY + "    examples:\n" + example("passes", "web:latest", 0), "test-policies");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out())
        .isEqualTo(
            """
            FAIL  no-latest-tag: passes: expected 0 findings, found 1
                  4:8: uses :latest
            """);
  }

  @Test
  void withoutExamplesThereIsNothingToTest() throws Exception {
    Result result = run(POLICY, "test-policies");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo(
            """
            rollgate: policy no-latest-tag has no examples
            rollgate: nothing to test: write examples beside the policies
            """);
  }

  @Test
  void everyMistakeIsToldWithItsPlaceInTheConfiguration() throws Exception {
    Result result =
        run(POLICY.replace("(c, !c", "(c, !d") + "  - {name: prestop-missing}\n", "lint", ".");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("rollgate.yaml:4:48: policies[0].expression: undeclared reference to 'd'")
        .contains("policies[1].name: there is another rule named \"prestop-missing\"");
  }

  @Test
  void lintRunsPoliciesAsRules() throws Exception {
    Files.writeString(folder.resolve("pod.yaml"), POD);
    Result result = run(POLICY, "lint", "--only", "no-latest-tag", "--format", "concise", ".");
    assertThat(result.out()).isEqualTo("pod.yaml:4:8: error[no-latest-tag] uses :latest\n");
    assertThat(
            run(POLICY + "rules: {no-latest-tag: off}\n", "lint", "--format", "concise", ".").out())
        .doesNotContain("no-latest-tag");
  }

  @Test
  void policiesSeeKindsThatRollgateDoesNotKnow() throws Exception {
    Files.writeString(
        folder.resolve("map.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n");
    String policy =
        """
        policies:
          - name: config-has-data
            severity: warning
            kinds: [ConfigMap]
            expression: has(object.data)
            message: is empty
        """;
    assertThat(run(policy, "lint", "--format", "concise", ".").out())
        .isEqualTo("map.yaml:3:18: warning[config-has-data] is empty\n");
  }
}
