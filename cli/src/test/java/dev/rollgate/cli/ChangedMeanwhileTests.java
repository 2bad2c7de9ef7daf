package dev.rollgate.cli;

import static dev.rollgate.cli.GateNamespace.ANNOTATED;
import static dev.rollgate.cli.GateNamespace.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.cli.TestProgram.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Another program does something to a file after it was read and before its fix is written: while
 * the question is asked whether to make it. What it did stays, no file is changed, and the file is
 * named.
 */
class ChangedMeanwhileTests extends WorkingFolder {

  private static final String OTHER = ANNOTATED.replace("shop", "other");

  private static final String CHANGED = "the file changed while it was being fixed";

  private static final String GONE = "the file, or what it links to, is gone";

  /** Is written before {@code b.yaml}, and so has to go back. */
  private Path first;

  private Path file;

  private interface Deed {
    void run() throws Exception;
  }

  /** Answers that come after the deed. */
  private static final class Answers extends InputStream {

    private final InputStream answers =
        new ByteArrayInputStream("y\ny\n".getBytes(StandardCharsets.UTF_8));
    private final Deed deed;
    private boolean done;

    Answers(Deed deed) {
      this.deed = deed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (!done) {
        done = true;
        try {
          deed.run();
        } catch (Exception e) {
          throw new IOException(e);
        }
      }
      return answers.read(bytes, from, length);
    }
  }

  @BeforeEach
  void write() throws IOException {
    first = write("a.yaml", ANNOTATED);
    file = write("b.yaml", OTHER);
  }

  private Result fix(Deed deed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new Answers(deed),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            false,
            true);
    int code = Main.run(terminal, "fix", "--interactive", ".");
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void assertRefused(Deed deed, String why) throws IOException {
    Result result = fix(deed);
    assertThat(result.err())
        .isEqualTo(
            "rollgate: no file was changed: %s: %s%n".formatted(folder.relativize(file), why));
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.out()).contains("gate-ns-annotation-not-label").doesNotContain("fixed ");
    assertThat(first).content().isEqualTo(ANNOTATED);
    assertThat(hidden()).isEmpty();
  }

  private List<String> hidden() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith(".")).toList();
    }
  }

  @Test
  void withoutSuchADeedBothAreFixed() throws IOException {
    Result result = fix(() -> {});
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(first).content().isEqualTo(NAMESPACE);
    assertThat(file).content().isEqualTo(NAMESPACE.replace("shop", "other"));
  }

  @Test
  void aFileThatGrewIsLeftAlone() throws IOException {
    assertRefused(() -> Files.writeString(file, "# mine\n", StandardOpenOption.APPEND), CHANGED);
    assertThat(file).content().isEqualTo(OTHER + "# mine\n");
  }

  @Test
  void aFileThatShrankIsLeftAlone() throws IOException {
    assertRefused(() -> Files.writeString(file, ""), CHANGED);
    assertThat(file).isEmptyFile();
  }

  @Test
  void aFileThatWasReplacedIsLeftAlone() throws IOException {
    String text = OTHER.replace("other", "third");
    assertRefused(
        () -> Files.move(write("saved", text), file, StandardCopyOption.REPLACE_EXISTING), CHANGED);
    assertThat(file).content().isEqualTo(text);
  }

  @Test
  void aFileThatVanishedStaysAway() throws IOException {
    assertRefused(() -> Files.delete(file), GONE);
    assertThat(file).doesNotExist();
  }

  @Test
  void aFolderThatVanishedStaysAway() throws IOException {
    Files.delete(file);
    file = write("sub/b.yaml", OTHER);
    assertRefused(
        () -> {
          Files.delete(file);
          Files.delete(file.getParent());
        },
        GONE);
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void aFileThatBecameAFolderIsLeftAlone() throws IOException {
    assertRefused(
        () -> {
          Files.delete(file);
          Files.createDirectory(file);
        },
        CHANGED);
    assertThat(file).isEmptyDirectory();
  }

  @Test
  void aFileThatBecameAPipeIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
        "there are no pipes with names");
    assertRefused(() -> Files.move(pipe, file, StandardCopyOption.REPLACE_EXISTING), CHANGED);
  }

  @Test
  void aLinkThatLeadsToAnotherFileByNowIsLeftAlone() throws IOException {
    Path elsewhere = write("elsewhere/x.txt", "mine\n");
    assertRefused(
        () -> {
          Files.delete(file);
          Files.createSymbolicLink(file, elsewhere);
        },
        CHANGED);
    assertThat(elsewhere).content().isEqualTo("mine\n");
    assertThat(file).isSymbolicLink();
  }

  @Test
  void aFileThatWasSavedAsItWasIsFixed() throws IOException {
    Result result =
        fix(
            () -> {
              Files.move(write("saved", OTHER), file, StandardCopyOption.REPLACE_EXISTING);
              Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            });
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(file).content().isEqualTo(NAMESPACE.replace("shop", "other"));
  }

  @Test
  void aFileThatNoFixConcernsMayChange() throws IOException {
    Path plain = write("c.yaml", "a: 1\n");
    Result result = fix(() -> Files.writeString(plain, "a: 2\n"));
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(plain).content().isEqualTo("a: 2\n");
    assertThat(file).content().isEqualTo(NAMESPACE.replace("shop", "other"));
  }
}
