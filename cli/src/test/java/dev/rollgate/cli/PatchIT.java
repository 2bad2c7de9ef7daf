package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patch of {@code fix --diff}, given to git, makes the very bytes of {@code fix}. */
class PatchIT {

  private static final String ANNOTATED =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop # 😀
        annotations:
          elbv2.k8s.aws/pod-readiness-gate-inject: enabled
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"LF", "CRLF", "BOM", "no final line break", "CRLF, no final line break"})
  void isWhatGitTakes(String style) throws Exception {
    Path patched = write("patched", style);
    Path fixed = write("fixed", style);
    Result patch = new TestProgram(patched, false).run("", "fix", "--diff", ".");
    assertThat(patch.code()).isEqualTo(ExitCode.FINDINGS);
    Files.writeString(patched.resolve("a.patch"), patch.out(), StandardCharsets.UTF_8);

    git(patched, "apply", "a.patch");
    assertThat(new TestProgram(fixed, false).run("", "fix", ".").code()).isEqualTo(ExitCode.OK);

    for (String name : List.of("a.yaml", "deep/b c.yaml")) {
      assertThat(Files.readAllBytes(patched.resolve(name)))
          .isEqualTo(Files.readAllBytes(fixed.resolve(name)))
          .isNotEqualTo(text(style, name).getBytes(StandardCharsets.UTF_8));
    }
  }

  private Path write(String name, String style) throws IOException {
    Path root = folder.resolve(name);
    for (String file : List.of("a.yaml", "deep/b c.yaml")) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text(style, file), StandardCharsets.UTF_8);
    }
    return root;
  }

  private static String text(String style, String name) {
    String text = ANNOTATED.replace("shop", name.startsWith("a") ? "one" : "two");
    if (style.startsWith("CRLF")) {
      text = text.replace("\n", "\r\n");
    }
    if (style.equals("BOM")) {
      text = '\uFEFF' + text;
    }
    return style.endsWith("no final line break") ? text.stripTrailing() : text;
  }

  private void git(Path directory, String... args) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("git").directory(directory.toFile());
    builder.command().addAll(List.of(args));
    // No repository above may have a say.
    builder.environment().put("GIT_CEILING_DIRECTORIES", folder.toString());
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
