package dev.rollgate.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects as a cluster has them, with all that the API server and controllers write. */
class ClusterTests {

  /** The one true fault among the objects. */
  private static final String ONE_GOES =
      "warning[rollout-max-unavailable] maxUnavailable 25% of Deployment \"api\" lets 1 of ";

  @TempDir private Path folder;

  private String objects = "";

  @BeforeEach
  void read() throws IOException {
    objects = cluster();
  }

  /** What {@code kubectl get} prints. */
  static String cluster() throws IOException {
    try (InputStream in = ClusterTests.class.getResourceAsStream("/cluster.yaml")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Result lint(String input, String... options) {
    String[] args = Arrays.copyOf(new String[] {"lint", "-o", "concise", "-"}, 4 + options.length);
    System.arraycopy(options, 0, args, 4, options.length);
    return new TestProgram(folder, false).run(input, args);
  }

  /** What {@code kubectl get} prints when it is asked for fewer kinds. */
  private String ofKinds(List<String> kinds) {
    String item = "(?ms)^- apiVersion.*?(?=^- apiVersion|^kind: List)";
    return Pattern.compile(item)
        .matcher(objects)
        .replaceAll(
            found ->
                kinds.stream().anyMatch(kind -> found.group().contains("\n  kind: " + kind + "\n"))
                    ? Matcher.quoteReplacement(found.group())
                    : "");
  }

  @Test
  void whatServersWriteIsNoFault() {
    Result result = lint(objects);
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines()).singleElement().asString().contains(ONE_GOES);
    assertThat(lint(objects, "--closed-world")).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Namespace,Service,Deployment,TargetGroupBinding",
        "Namespace,Service,Deployment,TargetGroupBinding,Pod",
        "Namespace,Service,Deployment,TargetGroupBinding,ReplicaSet,Pod",
      })
  void kindsThatNobodyAskedForAreNotMissing(String kinds) {
    List<String> findings = lint(ofKinds(List.of(kinds.split(",")))).out().lines().toList();
    assertThat(findings)
        .filteredOn(f -> !f.contains("info[pdb-missing]"))
        .singleElement()
        .asString()
        .contains(ONE_GOES);
    assertThat(findings).hasSize(4);
  }

  @Test
  void aFaultOfTheClusterIsFound() {
    String faulty =
        objects.replace(
            "          lifecycle:\n            preStop:\n              sleep:\n                seconds: 120\n",
            "");
    assertThat(lint(faulty).out())
        .contains("error[prestop-missing] container \"stream\" of Deployment \"stream\" has no");
  }

  @Test
  void theSameInAFileIsACommittedCopy() throws IOException {
    Files.writeString(folder.resolve("dump.yaml"), objects);
    Result result = new TestProgram(folder, false).run("", "lint", "-o", "concise", "dump.yaml");
    assertThat(result.out())
        .contains(
            "warning[tgb-committed-dump] TargetGroupBinding \"k8s-shop-api-6b1f0c2d9e\" is a copy",
            "warning[hpa-replicas-conflict] Deployment \"api\" sets replicas",
            "info[rollout-percent-rounding] maxUnavailable 25% of Deployment \"web\"");
  }

  @Test
  void aDefaultThatTheServerWroteCountsAsItsAuthors() {
    String hook = "(?m)^ +lifecycle:\\n +preStop:\\n +sleep:\\n +seconds: 30\\n";
    String grace = "        terminationGracePeriodSeconds: ";
    String bare = objects.replaceAll(hook, "").replace(grace + "60\n", grace + "30\n");
    assertThat(lint(bare, "--only", "prestop-missing").out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith(" [fixable with --unsafe]"));
    String written = bare.replace(grace + "30\n", "");
    assertThat(lint(written, "--only", "prestop-missing").out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith(" [fixable]"));
  }
}
