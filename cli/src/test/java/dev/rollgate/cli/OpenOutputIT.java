package dev.rollgate.cli;

import static dev.rollgate.cli.GateNamespace.ANNOTATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report goes to what the shell opened: what is there already and what comes later stays. */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpenOutputIT extends WorkingFolder {

  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));

  private static final String REPORT =
      "k8s/ns.yaml:6:5: error\\[gate-ns-annotation-not-label] .*\\n";

  @BeforeEach
  void writeAFault() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/fd/1")), "there are no such names here");
    write("k8s/ns.yaml", ANNOTATED);
  }

  /** What a script leaves in the file {@code log}, in which {@code rollgate} is the program. */
  private String log(String script) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String begin =
        "ln -s /dev/stdout link; trap 'rm link' EXIT\n"
            + "rollgate() { '%s' -XX:TieredStopAtLevel=1 -cp '%s/*' dev.rollgate.cli.Main \"$@\"; }\n"
                .formatted(java, DIST);
    Process bash =
        new ProcessBuilder("bash", "-c", begin + script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    bash.waitFor();
    assertThat(folder.resolve("said")).content().isEmpty();
    return Files.readString(folder.resolve("log"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"})
  void standardOutputKeepsWhatItsFileHolds(String name) throws Exception {
    String lint = "rollgate lint -o concise=" + name + " k8s";
    assertThat(log("echo old > log; { echo before; " + lint + "; echo after; } >> log"))
        .matches("old\\nbefore\\n" + REPORT + "after\\n");
    assertThat(log("{ echo before; " + lint + "; echo after; } > log"))
        .matches("before\\n" + REPORT + "after\\n");
  }

  @ParameterizedTest
  @CsvSource({"/dev/stderr, 2>", "/dev/fd/2, 2>>", "/proc/self/fd/3, 3>>", "/dev/fd/3, 3>"})
  void soDoOtherDescriptors(String name, String redirection) throws Exception {
    String lint = "rollgate lint -o concise=" + name + " k8s";
    String number = redirection.substring(0, 1);
    assertThat(log("{ echo before >&" + number + "; " + lint + "; } " + redirection + " log"))
        .matches("before\\n" + REPORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/stdout", "/dev/stderr", "/dev/fd/3"})
  void aPipeGetsAReport(String name) throws Exception {
    assertThat(log("rollgate lint -o concise=" + name + " k8s 2>&1 3>&1 | cat > log"))
        .matches(REPORT);
  }

  /** In a container, the output of the first process is what is logged. */
  @Test
  void thePipeOfAnotherProcessGetsAReport() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/fd")), "there are no such names here");
    assertThat(
            log(
                "exec 3> >(cat > log); (rollgate lint -o concise=/proc/$$/fd/3 k8s 3>&-); exec"
                    + " 3>&-; wait $!"))
        .matches(REPORT);
  }

  @ParameterizedTest
  @CsvSource({"/dev/stdout, log", "/dev/fd/3, log 3>&1"})
  void aBaselineGoesToWhatIsOpenToo(String name, String redirection) throws Exception {
    String create = "rollgate baseline create --force --baseline " + name + " k8s";
    assertThat(log("echo old > log; " + create + " >> " + redirection))
        .startsWith("old\n{")
        .contains("}\nrecorded 1 finding of 1 rule in ");
  }
}
