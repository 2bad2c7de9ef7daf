package dev.rollgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTests {

  @TempDir private Path folder;

  @Test
  void whatAnEarlierBuildLeftIsTakenAway() throws Exception {
    OutputFolder earlier = new OutputFolder(folder, new HashMap<>());
    earlier.write("rollgate.sarif", "{}");
    earlier.write(OutputFolder.PATCH, "+");
    new OutputFolder(folder, new HashMap<>()).deleteOld();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAnotherGoalOfThisBuildWroteStays() throws Exception {
    Map<Object, Object> build = new HashMap<>();
    new OutputFolder(folder, build).write(OutputFolder.PATCH, "+");
    new OutputFolder(folder, build).deleteOld();
    assertThat(folder.resolve(OutputFolder.PATCH)).hasContent("+");
  }

  @Test
  void whatIsNotOursStays() throws Exception {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "ours");
    Path commands = Files.writeString(folder.resolve("github.txt"), "ours");
    new OutputFolder(folder, new HashMap<>()).deleteOld();
    assertThat(notes).exists();
    assertThat(commands).exists();
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() throws Exception {
    new OutputFolder(folder.resolve("rollgate"), new HashMap<>()).deleteOld();
    assertThat(folder).isEmptyDirectory();
  }
}
