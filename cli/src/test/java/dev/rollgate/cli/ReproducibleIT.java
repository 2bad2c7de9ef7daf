package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Our own jars hold nothing that differs from build to build. */
class ReproducibleIT {

  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));
  private static final LocalDateTime BUILT =
      OffsetDateTime.parse(System.getProperty("rollgate.timestamp")).toLocalDateTime();

  private static List<Path> jars() throws IOException {
    // Not what the launcher has made beside them.
    try (var files = Files.newDirectoryStream(DIST, "rollgate-*.jar")) {
      return StreamSupport.stream(files.spliterator(), false).toList();
    }
  }

  @Test
  void entriesHaveTheTimeOfTheVersion() throws Exception {
    assertThat(jars()).isNotEmpty();
    for (Path jar : jars()) {
      try (JarFile file = new JarFile(jar.toFile())) {
        assertThat(file.stream().map(ZipEntry::getTimeLocal))
            .as(jar.toString())
            .containsOnly(BUILT);
      }
    }
  }

  @Test
  void theClassPathNamesEveryJarOnce() throws Exception {
    Path program =
        jars().stream()
            .filter(jar -> jar.getFileName().toString().startsWith("rollgate-cli-"))
            .findFirst()
            .orElseThrow();
    try (JarFile file = new JarFile(program.toFile());
        var jars = Files.list(DIST)) {
      String classPath =
          file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      assertThat(classPath.split(" "))
          .containsExactlyInAnyOrderElementsOf(
              jars.filter(jar -> !jar.equals(program))
                  .map(jar -> jar.getFileName().toString())
                  .filter(name -> name.endsWith(".jar"))
                  .toList());
    }
  }
}
