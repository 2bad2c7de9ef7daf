package dev.rollgate.rules.schema;

import dev.rollgate.schemas.screens.Screens;
import dev.rollgate.traffic.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the module of schemas made: a file of schemas for each range of versions. */
final class SchemaFiles {

  /** The last version of Kubernetes of each range, in order. */
  private static final List<String> VERSIONS = Screens.versions();

  private SchemaFiles() {}

  /**
   * The first version that is not older. Between two of them the later one is taken: it may let a
   * field pass that is too new, and never calls one unknown that is there.
   */
  static String version(Release version) {
    return VERSIONS.stream()
        .filter(v -> Release.parse(v).orElseThrow().isAtLeast(version))
        .findFirst()
        .orElse(newest());
  }

  static String newest() {
    return VERSIONS.get(VERSIONS.size() - 1);
  }

  /** What the schema of objects with these words is called. */
  static String definition(String apiVersion, String kind) {
    return kind + "." + apiVersion.replace('/', '.');
  }

  static String text(String file) {
    try (InputStream in = SchemaFiles.class.getResourceAsStream("/schemas/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no resource schemas/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
