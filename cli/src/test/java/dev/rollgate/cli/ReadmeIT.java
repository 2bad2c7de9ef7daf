package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeIT {

  private static final Path ROOT = Path.of(System.getProperty("rollgate.root"));

  @Test
  void theFirstExampleIsRealOutput() throws Exception {
    String readme = Files.readString(ROOT.resolve("README.md"));
    Matcher example =
        Pattern.compile("```console\n\\$ ./rollgate lint testdata/demo\n(.*?)```", Pattern.DOTALL)
            .matcher(readme);
    assertThat(example.find()).isTrue();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(
        new Terminal(InputStream.nullInputStream(), stream, stream, ROOT, false, false),
        "lint",
        "testdata/demo");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsSubsequence(example.group(1).split("(?m)^\\.\\.\\.\n"));
  }
}
