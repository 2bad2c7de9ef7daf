package dev.rollgate.yaml;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * What the fuzz tests of this package begin with: the ways to write YAML that editors get wrong.
 */
final class FuzzSeeds {

  private FuzzSeeds() {}

  static Stream<byte[]> files() {
    return YamlCase.all().stream().map(YamlCase::bytes);
  }

  /** The same, and texts that bring readers down by their size; a fuzzer would grow no others. */
  static Stream<byte[]> filesAndBombs() {
    if (System.getenv("JAZZER_FUZZ") != null) {
      return files();
    }
    return Stream.concat(
        files(), HostileYaml.all().map(h -> h.text().getBytes(StandardCharsets.UTF_8)));
  }
}
