package dev.rollgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTests {

  @TempDir private Path folder;

  @Test
  void equalTextsHaveNone() {
    assertThat(UnifiedDiff.of("a.yaml", "a: 1\n", "a: 1\n")).isEmpty();
  }

  @Test
  void saysWhereThereIsNoFinalNewline() {
    assertThat(UnifiedDiff.of("a.yaml", "a: 1", "a: 1\nb: 2"))
        .isEqualTo(
            """
            --- a/a.yaml
            +++ b/a.yaml
            @@ -1,1 +1,2 @@
            -a: 1
            \\ No newline at end of file
            +a: 1
            +b: 2
            \\ No newline at end of file
            """);
  }

  @Test
  void gitTakesPatchesOfFilesOfAnyName() throws Exception {
    assumeTrue(hasGit(), "git is not on the path");
    for (String name :
        List.of(
            "two\nlines.yaml",
            "tab\there.yaml",
            "\u001b[31m.yaml",
            "a\"b\\c.yaml",
            "a b é\u202E.yaml")) {
      Path file = Files.writeString(folder.resolve(name), "a: 1\n");
      String patch = UnifiedDiff.of(name, "a: 1\n", "a: 2\n");
      assertThat(patch).hasLineCount(5);
      Files.writeString(folder.resolve("p.patch"), patch);
      Process git =
          new ProcessBuilder("git", "apply", "p.patch")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(git.waitFor()).as(output).isZero();
      assertThat(file).hasContent("a: 2\n");
    }
  }

  @Test
  void gitTakesPatchesOfEveryKindOfLineEnd() throws Exception {
    assumeTrue(hasGit(), "git is not on the path");
    String[][] pairs = {
      {"a: 1\nb: 2\n", "a: 1\nb: 3\n"},
      {"a: 1\r\nb: 2\r\n", "a: 1\r\nb: 3\r\nc: 4\r\n"},
      {"a: 1\nb: 2", "a: 1\nb: 2\nc: 3"},
      {"\uFEFFa: 1\n", "\uFEFFa: 1\nb: \uD83D\uDE80\n"},
      {"a: 1\n", ""},
    };
    for (String[] pair : pairs) {
      Path file = folder.resolve("dir/a.yaml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, pair[0]);
      Path patch = folder.resolve("p.patch");
      Files.writeString(patch, UnifiedDiff.of("dir/a.yaml", pair[0], pair[1]));
      Process git =
          new ProcessBuilder("git", "apply", "--whitespace=nowarn", "p.patch")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(git.waitFor()).as(output).isZero();
      assertThat(Files.exists(file) ? Files.readString(file) : "").isEqualTo(pair[1]);
    }
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
