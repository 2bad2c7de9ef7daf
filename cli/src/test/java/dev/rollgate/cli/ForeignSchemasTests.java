package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Folders of schemas that a configuration names which came with a repository, and so is anyone's.
 */
class ForeignSchemasTests extends WorkingFolder {

  private static final String SECRET = "{\"secret";

  private static final String SCHEMA = "schemas/example.com/widget_v1.json";

  private static final String FOUND = "spec.Size of Widget \"w\" is no field";

  private Path repository;

  @BeforeEach
  void aRepositoryBesideOtherFiles() throws IOException {
    repository = folder.resolve("repository");
    Files.createDirectories(repository.resolve(".git"));
    Files.createDirectories(repository.resolve("schemas/example.com"));
    write("repository/rollgate.yaml", "schemas: [schemas]\n");
    write("repository/k8s/w.yaml", SchemaOptionTests.WIDGET);
    write("outside/widget_v1.json", SchemaOptionTests.WIDGET_SCHEMA);
    write("secret", SECRET);
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(repository.resolve(name), Path.of(target));
  }

  private Result lint(String... options) {
    return new TestProgram(repository, false)
        .run(
            "", Stream.concat(Stream.of("lint", "k8s"), Stream.of(options)).toArray(String[]::new));
  }

  private void assertRefused(String problem) {
    assertThat(lint()).isEqualTo(new Result(ExitCode.USAGE, "", "rollgate: " + problem + "\n"));
  }

  @Test
  void aSchemaIsNoLinkOutOfTheRepository() throws IOException {
    link(SCHEMA, "../../../secret");
    assertRefused(SCHEMA + ": a link that leads to nothing in the repository");
    Files.delete(folder.resolve("secret"));
    assertRefused(SCHEMA + ": a link that leads to nothing in the repository");
  }

  @Test
  void aFolderOfAGroupIsNoLinkOutOfTheRepository() throws IOException {
    Files.delete(repository.resolve("schemas/example.com"));
    link("schemas/example.com", "../../outside");
    assertRefused("schemas/example.com: a link that leads to nothing in the repository");
  }

  @Test
  void linksMayLeadToTheSameRepository() throws IOException {
    write("repository/generated/w.json", SchemaOptionTests.WIDGET_SCHEMA);
    link(SCHEMA, "../../generated/w.json");
    assertThat(lint().out()).contains(FOUND);
  }

  @Test
  void linksInAFolderThatTheUserNamesMayLeadAnywhere() throws IOException {
    link(SCHEMA, "../../../outside/widget_v1.json");
    assertThat(lint("--schema", "schemas").out()).contains(FOUND);
    assertThat(lint("--config", "rollgate.yaml").out()).contains(FOUND);
  }

  @Test
  void pipesAndDevicesAreNotOpened() throws Exception {
    Path pipe = repository.resolve(SCHEMA);
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no pipes");
    assertRefused(SCHEMA + ": not a regular file");
    Files.delete(pipe);
    link(SCHEMA, "/dev/zero");
    assertThat(lint("--schema", "schemas").err()).contains(SCHEMA + ": not a regular file");
  }

  @Test
  void aSchemaHasTheSizeOfAFileAtMost() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(repository.resolve(SCHEMA).toFile(), "rw")) {
      file.setLength((64 << 20) + 1);
    }
    assertRefused(SCHEMA + ": the file has more than 67,108,864 bytes");
  }

  @Test
  void aSchemaIsAFile() throws IOException {
    Files.createDirectories(repository.resolve(SCHEMA));
    assertRefused(SCHEMA + ": a folder, not a file");
  }
}
