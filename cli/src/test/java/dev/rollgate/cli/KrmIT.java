package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in the hands of Kustomize, kpt and kubectl, where these are installed. */
class KrmIT {

  private static final Path ROOT = Path.of(System.getProperty("rollgate.root"));
  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));

  /** What the safe fixes put into the demo. */
  private static final List<String> FIXES =
      List.of(
          "lifecycle:",
          "preStop:",
          "sleep:",
          "seconds: 30",
          "terminationGracePeriodSeconds: 45",
          "terminationGracePeriodSeconds: 45",
          "targetType: ip");

  @TempDir private Path folder;

  private Path app = Path.of("");

  private record Result(int code, String out, String err) {}

  /** A program as a clone has it, links to it, and the demo with a kustomization. */
  @BeforeEach
  void prepare() throws IOException {
    Path program = Files.createDirectory(folder.resolve("program"));
    Path launcher =
        Files.writeString(
            program.resolve("rollgate"),
            """
            #!/usr/bin/env bash
            exec '%s' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s/*' dev.rollgate.cli.Main "$@"
            """
                .formatted(Path.of(System.getProperty("java.home"), "bin", "java"), DIST));
    Path function = Files.copy(ROOT.resolve("rollgate-krm"), program.resolve("rollgate-krm"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    assertThat(function.toFile().setExecutable(true)).isTrue();
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("kubectl-rollgate"), launcher);
    Files.createSymbolicLink(bin.resolve("rollgate-krm"), Path.of("../program/rollgate-krm"));
    app = Files.createDirectory(folder.resolve("app"));
    // No configuration and no repository above may have a say.
    Files.createDirectory(app.resolve(".git"));
    try (Stream<Path> demo = Files.list(ROOT.resolve("testdata/demo"))) {
      for (Path file : demo.toList()) {
        Files.copy(file, app.resolve(file.getFileName()));
      }
    }
  }

  private Result run(String input, String... command) throws IOException, InterruptedException {
    Path in = Files.writeString(folder.resolve("in"), input);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(app.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().merge("PATH", folder.resolve("bin").toString(), KrmIT::before);
    int code = builder.start().waitFor();
    return new Result(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static String before(String path, String first) {
    return first + File.pathSeparator + path;
  }

  private static void assumeProgram(String name) {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
    assumeTrue(installed, () -> "the program \"" + name + "\" is not installed");
  }

  private Result kustomize(String role, String spec) throws Exception {
    Files.writeString(
        app.resolve("kustomization.yaml"),
        """
        resources: [deployment.yaml, namespace.yaml, reports.yaml, service.yaml, target-group-binding.yaml]
        %s
        """
            .formatted(role.isEmpty() ? "" : role + ": [rollgate.function.yaml]"));
    Files.writeString(
        app.resolve("rollgate.function.yaml"),
        """
        apiVersion: rollgate.dev/v1
        kind: Rollgate
        metadata:
          name: rollgate
          annotations:
            config.kubernetes.io/function: |
              exec:
                path: %s
        spec: {%s}
        """
            .formatted(folder.resolve("bin/rollgate-krm"), spec));
    return run("", "kustomize", "build", "--enable-alpha-plugins", "--enable-exec", ".");
  }

  @Test
  void theFunctionsFileWorksThroughALinkFromAnyFolder() throws Exception {
    String function = folder.resolve("bin/rollgate-krm").toString();
    Result result = run(ResourceLists.FAULTY, function, "--only", "grace-too-short");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out()).startsWith(ResourceLists.FAULTY + "results:\n- message: preStop of");
    assertThat(result.err()).startsWith("[error] apps/v1/Deployment/shop/web spec.template.spec.");
    assertThat(run(ResourceLists.SOUND, function))
        .isEqualTo(new Result(ExitCode.OK, ResourceLists.SOUND, ""));
  }

  @Test
  void asATransformerOfKustomizeItChangesWhatItFixes() throws Exception {
    assumeProgram("kustomize");
    List<String> plain = kustomize("", "").out().lines().toList();
    Result result = kustomize("transformers", "fix: safe, failOn: never");
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("fixed: set targetType to ip (tgb-target-type-missing)");

    List<String> put = new ArrayList<>();
    int next = 0;
    for (String line : result.out().lines().toList()) {
      if (next < plain.size() && line.equals(plain.get(next))) {
        next++;
      } else {
        put.add(line.strip());
      }
    }
    assertThat(next).isEqualTo(plain.size());
    assertThat(put).containsExactlyInAnyOrderElementsOf(FIXES);
  }

  @Test
  void asTheLastTransformerOfKustomizeItChecksTheBuild() throws Exception {
    assumeProgram("kustomize");
    Result plain = kustomize("", "");
    Result refused = kustomize("transformers", "failOn: error");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("[error] v1/Namespace/readiness", "(gate-ns-label-missing)", "exit status 1");
    assertThat(kustomize("transformers", "failOn: never").out()).isEqualTo(plain.out());
  }

  @Test
  void aConfigurationBesideTheKustomizationCounts() throws Exception {
    assumeProgram("kustomize");
    Files.writeString(app.resolve("rollgate.yaml"), "rules: {gate-ns-label-missing: off}\n");
    assertThat(kustomize("transformers", "failOn: error").err())
        .contains("[error]")
        .doesNotContain("gate-ns-label-missing");
    assertThat(kustomize("transformers", "failsOn: error").err())
        .contains("functionConfig: unknown key: failsOn; did you mean failOn?");
  }

  @Test
  void inAPipelineOfKptFilesAreFixed() throws Exception {
    assumeProgram("kpt");
    String function = folder.resolve("program/rollgate") + " krm";
    Result fixed =
        run("", "kpt", "fn", "eval", ".", "--exec", function, "--", "fix=safe", "failOn=never");
    assertThat(fixed.code()).isZero();
    assertThat(Files.readString(app.resolve("deployment.yaml")))
        .contains("# Named after the Service, not after the TargetGroupBinding.\n")
        .contains("terminationGracePeriodSeconds: 45\n", "preStop:\n");

    Path results = folder.resolve("results");
    Result refused =
        run("", "kpt", "fn", "eval", ".", "--exec", function, "--results-dir", results.toString());
    assertThat(refused.code()).isNotZero();
    assertThat(Files.readString(results.resolve("results.yaml")))
        .contains("currentValue: 8080\n", "proposedValue: 80\n")
        .contains("path: target-group-binding.yaml", "rule: tgb-service-port-is-target-port");
  }

  @Test
  void asAPluginOfKubectlItReadsWhatKubectlPrints() throws Exception {
    assumeProgram("kubectl");
    Result result =
        run(ClusterTests.cluster(), "kubectl", "rollgate", "lint", "-o", "concise", "-");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out().lines())
        .singleElement()
        .asString()
        .contains("warning[rollout-max-unavailable]");
  }
}
