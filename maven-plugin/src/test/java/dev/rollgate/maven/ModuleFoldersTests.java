package dev.rollgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFoldersTests {

  @TempDir private Path folder;

  private Path module;

  @BeforeEach
  void makeTheModule() throws Exception {
    module = Files.createDirectories(folder.resolve("build/shop"));
  }

  @Test
  void filesAreNamedFromTheRootOfTheRepository() throws Exception {
    Files.createDirectory(folder.resolve(".git"));
    ModuleFolders folders = ModuleFolders.of(module.toFile(), folder.resolve("build").toFile());
    assertThat(folders.name(new File("k8s/web.yaml"))).isEqualTo("build/shop/k8s/web.yaml");
    assertThat(folders.name(folder.resolve("rollgate.yaml"))).isEqualTo("rollgate.yaml");
  }

  @Test
  void withoutARepositoryTheyAreNamedFromTheBuild() {
    ModuleFolders folders = ModuleFolders.of(module.toFile(), folder.resolve("build").toFile());
    assertThat(folders.name(new File("k8s"))).isEqualTo("shop/k8s");
  }

  @Test
  void aBuildElsewhereDoesNotCount() {
    ModuleFolders folders = ModuleFolders.of(module.toFile(), folder.resolve("other").toFile());
    assertThat(folders.name(new File("k8s"))).isEqualTo("k8s");
    assertThat(folders.name(new File("."))).isEqualTo(".");
  }

  @Test
  void theDefaultFoldersAreThoseThatExist() throws Exception {
    Files.createDirectories(module.resolve("src/main/helm"));
    Files.createDirectory(module.resolve("deploy"));
    Files.createFile(module.resolve("k8s"));
    assertThat(ModuleFolders.of(module.toFile(), null).defaultInputs())
        .containsExactly(
            module.resolve("src/main/helm").toFile(), module.resolve("deploy").toFile());
  }
}
