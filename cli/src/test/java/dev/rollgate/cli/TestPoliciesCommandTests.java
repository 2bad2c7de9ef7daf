package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.config.Policy;
import dev.rollgate.config.Policy.Example;
import dev.rollgate.lint.Severity;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code test-policies} prints, and how it exits. */
class TestPoliciesCommandTests {

  private static final String LATEST =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec: {containers: [{name: web, image: "web:latest"}]}
      """;

  private static final String CONFIGURATION =
      """
      policies:
        - name: no-latest-tag
          kinds: [Pod]
          expression: >-
            object.spec.containers
            .all(c, !c.imag)
        - name: prestop-missing
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static Policy policy(String name, String expression, Example... examples) {
    return new Policy(
        name,
        Severity.ERROR,
        "",
        List.of("Pod"),
        false,
        List.of(),
        expression,
        "uses :latest",
        "",
        "",
        "",
        List.of(examples));
  }

  private static Policy noLatestTag(Example... examples) {
    return policy(
        "no-latest-tag", "object.spec.containers.all(c, !c.image.endsWith(':latest'))", examples);
  }

  private int run(Policy... policies) throws Exception {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Path.of(""),
            false,
            false);
    Document.Parsed configuration =
        (Document.Parsed)
            new DocumentReader(text -> true, Limits.DEFAULT)
                .read(new SourceText("rollgate.yaml", CONFIGURATION))
                .documents()
                .get(0);
    return new TestPoliciesCommand(
            terminal, file -> new ConfiguredPolicies(List.of(policies), configuration))
        .call();
  }

  @Test
  void everyExamplePasses() throws Exception {
    int code =
        run(
            noLatestTag(
                new Example("latest is refused", LATEST, 1),
                new Example("a version passes", LATEST.replace(":latest", ":1"), 0)));
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "ok    no-latest-tag: latest is refused\nok    no-latest-tag: a version passes\n");
    assertThat(err.size()).isZero();
  }

  @Test
  void aFailedOneSaysWhatWasFound() throws Exception {
    int code =
        run(
            noLatestTag(
                new Example("passes", LATEST, 0), new Example("no pod", "kind: Other\n", 1)),
            policy("untested", "true"));
    assertThat(code).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            FAIL  no-latest-tag: passes: expected 0 findings, found 1
                  3:18: uses :latest
            FAIL  no-latest-tag: no pod: expected 1 finding, found 0
                  nothing in it that the policy looks at
            """);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("rollgate: policy untested has no examples\n");
  }

  @Test
  void withoutExamplesThereIsNothingToTest() {
    assertThatThrownBy(this::run)
        .isInstanceOf(UsageException.class)
        .hasMessage("nothing to test: write examples beside the policies");
  }

  @Test
  void aMistakeIsToldWithItsPlaceInTheConfiguration() {
    assertThatThrownBy(
            () ->
                run(
                    policy("no-latest-tag", "object.spec.containers .all(c, !c.image)"),
                    policy("prestop-missing", "true")))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "rollgate.yaml:7:11: policies[1].name: there is another rule named"
                + " \"prestop-missing\"");
    assertThatThrownBy(() -> run(policy("p", "object.spec.containers .all(c, !d.imag)")))
        .isInstanceOf(UsageException.class)
        .hasMessage("rollgate.yaml:6:16: policies[0].expression: undeclared reference to 'd'");
  }
}
