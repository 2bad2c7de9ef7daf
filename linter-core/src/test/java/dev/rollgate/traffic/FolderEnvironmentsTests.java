package dev.rollgate.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Environments by the names of folders and what the folders share. */
class FolderEnvironmentsTests {

  private static final DocumentReader READER = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);

  private final List<YamlFile> files = new ArrayList<>();

  private FolderEnvironmentsTests namespace(String file, String name) {
    return file(file, "apiVersion: v1\nkind: Namespace\nmetadata: {name: " + name + "}\n");
  }

  private FolderEnvironmentsTests file(String name, String text) {
    files.add(READER.read(new SourceText(name, text)));
    return this;
  }

  /** The name of a file's environment; empty for none. */
  private String of(String file) {
    return new FolderEnvironments(files).of(file).map(Environment::name).orElse("");
  }

  @Test
  void foldersThatHoldTheSameObjectAreEnvironments() {
    namespace("clusters/a/x/ns.yaml", "shop").namespace("clusters/b/ns.yaml", "shop");
    assertThat(of("clusters/a/other.yaml")).isEqualTo("a");
    assertThat(of("clusters/b/ns.yaml")).isEqualTo("b");
    assertThat(of("namespaces/ns.yaml")).isEmpty();
    assertThat(new FolderEnvironments(files).of("clusters/b/ns.yaml"))
        .map(Environment::reason)
        .contains("clusters/b and clusters/a both hold Namespace \"shop\"");
  }

  @Test
  void oneThatSharesNothingBelongsToAll() {
    namespace("envs/a/ns.yaml", "shop")
        .namespace("envs/b/ns.yaml", "shop")
        .namespace("envs/common/ns.yaml", "tools");
    assertThat(of("envs/common/ns.yaml")).isEmpty();
  }

  @Test
  void oneFolderAloneIsNone() {
    namespace("overlays/prod/ns.yaml", "shop").namespace("base/ns.yaml", "shop");
    assertThat(of("overlays/prod/ns.yaml")).isEmpty();
  }

  @Test
  void objectsOfOneNameInSeveralNamespacesAreSeveral() {
    file("clusters/a/svc.yaml", ProjectFiles.service(ProjectFiles.in("a"), "80"))
        .file("clusters/b/svc.yaml", ProjectFiles.service(ProjectFiles.in("b"), "80"));
    assertThat(of("clusters/a/svc.yaml")).isEmpty();
  }

  @Test
  void patchesAreNotTheObject() {
    String patch =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 2}\n";
    file("overlays/a/patch.yaml", patch).file("overlays/b/patch.yaml", patch);
    assertThat(of("overlays/a/patch.yaml")).isEmpty();
  }

  @Test
  void foldersOfOtherNamesAreNone() {
    namespace("teams/a/ns.yaml", "shop").namespace("teams/b/ns.yaml", "shop");
    assertThat(of("teams/a/ns.yaml")).isEmpty();
  }

  @Test
  void theOutermostFolderCountsAndFoldersOfOneNameAreOneEnvironment() {
    namespace("clusters/a/overlays/x/ns.yaml", "shop")
        .namespace("clusters/a/overlays/y/ns.yaml", "shop")
        .namespace("clusters/b/ns.yaml", "shop")
        .namespace("apps/web/overlays/a/ns.yaml", "web")
        .namespace("apps/web/overlays/b/ns.yaml", "web");
    assertThat(of("clusters/a/overlays/x/ns.yaml")).isEqualTo("a");
    assertThat(of("apps/web/overlays/a/ns.yaml")).isEqualTo("a");
    assertThat(of("/elsewhere/clusters/a/ns.yaml")).isEmpty();
  }
}
