package dev.rollgate.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the archives hold. */
class ArchivesIT {

  private static final String NAME = System.getProperty("rollgate.archive.name");

  @TempDir private Path folder;

  private Unpacked tar;

  @BeforeEach
  void unpack() throws Exception {
    tar = Unpacked.tar(NAME, Files.createDirectory(folder.resolve("tar")));
  }

  /** The files below a folder with their permissions. */
  private static Map<String, String> permissions(Path home) throws IOException {
    Map<String, String> permissions = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        permissions.put(
            home.relativize(file).toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return permissions;
  }

  @Test
  void bothHoldTheSameFiles() throws Exception {
    Map<String, String> files = permissions(tar.home());
    assertThat(files)
        .containsEntry("bin/rollgate", "rwxr-xr-x")
        .containsEntry("bin/kubectl-rollgate", "rwxr-xr-x")
        .containsEntry("bin/rollgate-krm", "rwxr-xr-x")
        .containsEntry("lib/start.sh", "rw-r--r--")
        .containsKeys(
            "LICENSE",
            "README.md",
            "bin/rollgate.bat",
            "completion/rollgate.bash",
            "licenses/THIRD-PARTY.txt",
            "licenses/BSD-3-Clause.txt",
            "sbom.cdx.json");
    Unpacked zip = Unpacked.zip(NAME, Files.createDirectory(folder.resolve("zip")));
    assertThat(permissions(zip.home())).isEqualTo(files);
    for (String file : files.keySet()) {
      assertThat(zip.home().resolve(file)).hasSameBinaryContentAs(tar.home().resolve(file));
    }
  }

  @Test
  void everythingIsAsOldAsTheVersion() throws Exception {
    Instant built = Instant.parse(System.getProperty("rollgate.timestamp"));
    try (Stream<Path> files = Files.walk(tar.home())) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file -> assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(built));
    }
  }

  @Test
  void theBillOfMaterialsListsTheJars() throws Exception {
    JsonNode bill =
        new ObjectMapper().readTree(Files.readString(tar.home().resolve("sbom.cdx.json")));
    Set<String> listed = new TreeSet<>();
    for (JsonNode part : bill.get("components")) {
      listed.add(part.get("name").asString() + "-" + part.get("version").asString() + ".jar");
    }
    Set<String> jars = new TreeSet<>();
    try (var files = Files.newDirectoryStream(tar.home().resolve("lib"), "*.jar")) {
      files.forEach(jar -> jars.add(jar.getFileName().toString()));
    }
    assertThat(listed).isEqualTo(jars);
    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(Unpacked.archive(NAME + ".cdx.json"))
        .hasSameBinaryContentAs(tar.home().resolve("sbom.cdx.json"));
  }
}
