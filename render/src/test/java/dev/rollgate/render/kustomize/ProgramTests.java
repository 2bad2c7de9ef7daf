package dev.rollgate.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.render.Renderings;
import dev.rollgate.render.Unrendered;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the program is found and run; programs of our own stand for it. */
@DisabledOnOs(OS.WINDOWS)
class ProgramTests {

  @TempDir private Path bin;

  private void install(String name, String script) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Renderings render(Path folder) {
    Repository repository =
        new Repository(folder)
            .with("kustomization.yaml", "resources: [a.yaml]\n")
            .with("a.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\n");
    return new KustomizeRenderer(bin + File.pathSeparator + "/bin").render(repository.sources());
  }

  @Test
  void saysWhichProgramsAreAbsent() {
    assertThat(new KustomizeRenderer("").unavailable())
        .contains("neither \"kustomize\" nor \"kubectl\" is on the PATH");
    assertThat(new KustomizeRenderer(bin.toString()).unavailable()).isPresent();
  }

  @Test
  void takesKustomizeBeforeKubectl() throws IOException {
    install("kubectl", "");
    assertThat(Program.find(bin.toString()).map(Program::word)).contains("kustomize");
    install("kustomize", "");
    assertThat(Program.find(bin.toString()).map(Program::word)).contains("build");
  }

  @Test
  void takesNoProgramOfARelativeFolder() throws IOException {
    install("kustomize", "");
    Path here = Path.of("").toAbsolutePath();
    assertThat(Program.find(here.relativize(bin).toString())).isEmpty();
  }

  @Test
  void runsWithoutTheEnvironment(@TempDir Path folder) throws IOException {
    install(
        "kustomize",
        "printf 'kind: X\\nmetadata: {name: x}\\nenv: [%s]\\n' \"$(env | cut -d= -f1 | sort"
            + " | tr '\\n' ,)\"");
    assertThat(render(folder).rendered().get(0).parts().get(0).file().source().text())
        .contains("HOME", "PATH", "GIT_ALLOW_PROTOCOL")
        .doesNotContain("JAVA", "USER", "MAVEN");
  }

  @Test
  void saysWhatTheProgramSays(@TempDir Path folder) throws IOException {
    install(
        "kustomize",
        "echo '# Warning: old' >&2; echo \"Error: cannot read $2/a.yaml\" >&2; exit 1");
    assertThat(render(folder).unrendered())
        .extracting(Unrendered::reason)
        .containsExactly("cannot read a.yaml");
  }

  @Test
  void saysThatTheProgramSaidNothing(@TempDir Path folder) throws IOException {
    install("kustomize", "exit 7");
    assertThat(render(folder).unrendered())
        .extracting(Unrendered::reason)
        .containsExactly("kustomize ended with exit code 7");
  }
}
