package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.baseline.BaselineFile;
import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration that came with a repository may be anyone's: it names nothing outside of it. */
class ForeignConfigurationTests {

  private static final String CONFIGURATION = "rollgate.yaml";

  @TempDir private Path above;
  private Path repository;

  @BeforeEach
  void aRepositoryBesideOtherFiles() throws IOException {
    repository = Files.createDirectories(above.resolve("repository"));
    Files.createDirectories(repository.resolve(".git"));
    write("k8s/web.yaml", ConfiguredApplication.APP);
    Files.writeString(above.resolve("secret"), "key: value\n");
    Files.createDirectories(above.resolve("schemas"));
  }

  private void write(String name, String text) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(repository.resolve(name), Path.of(target));
  }

  private void assertRefused(String message, String... args) {
    Result result = new TestProgram(repository, false).run("", args);
    assertThat(result.err()).contains(message);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void itsBaselineLiesInTheRepository() throws IOException {
    write(CONFIGURATION, "baseline: ../secret\n");
    assertRefused("rollgate.yaml:1:11: ../secret is outside of the repository", "lint", "k8s");
    assertRefused("outside of the repository", "baseline", "create", "k8s");
    assertThat(above.resolve("secret")).hasContent("key: value");
  }

  @Test
  void itsBaselineIsNoLinkOutOfTheRepository() throws IOException {
    write(CONFIGURATION, "baseline: known.json\n");
    link("known.json", "../secret");
    assertRefused("rollgate.yaml:1:11: known.json is outside of the repository", "lint", "k8s");
    Files.delete(repository.resolve("known.json"));
    link("known.json", "../not-there-yet");
    assertRefused("outside of the repository", "baseline", "create", "k8s");
    assertThat(above.resolve("not-there-yet")).doesNotExist();
  }

  @Test
  void theUsualBaselineIsNoLinkOutOfTheRepository() throws IOException {
    link(BaselineFile.NAME, "../secret");
    assertRefused(BaselineFile.NAME + ": a link that leads out", "baseline", "create", "k8s");
    assertThat(above.resolve("secret")).hasContent("key: value");
    Files.delete(repository.resolve(BaselineFile.NAME));
    link(BaselineFile.NAME, "../not-there-yet");
    assertRefused("a link that leads out", "baseline", "create", "--force", "k8s");
    assertThat(above.resolve("not-there-yet")).doesNotExist();
  }

  @Test
  void itsSchemasLieInTheRepository() throws IOException {
    write(CONFIGURATION, "schemas: [../schemas]\n");
    assertRefused("rollgate.yaml:1:11: ../schemas is outside of the repository", "lint", "k8s");
    write(CONFIGURATION, "schemas: [/etc]\n");
    assertRefused("/etc is outside of the repository", "lint", "k8s");
  }

  @Test
  void itIsNoLinkOutOfTheRepository() throws IOException {
    link(CONFIGURATION, "../secret");
    assertRefused("rollgate.yaml: a link that leads out of the repository", "lint", "k8s");
  }

  @Test
  void aFolderInTheRepositoryMayBeNamedFromBelow() throws IOException {
    write("apps/" + CONFIGURATION, "baseline: ../known.json\n");
    write("apps/web.yaml", ConfiguredApplication.APP);
    assertThat(new TestProgram(repository, false).run("", "baseline", "create", "apps").code())
        .isEqualTo(ExitCode.OK);
    assertThat(repository.resolve("known.json")).exists();
  }

  @Test
  void aNamedConfigurationIsTheUsersOwn() throws IOException {
    write("own.yaml", "baseline: ../known.json\n");
    Result result =
        new TestProgram(repository, false)
            .run("", "baseline", "create", "--config", "own.yaml", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(above.resolve("known.json")).exists();
  }
}
