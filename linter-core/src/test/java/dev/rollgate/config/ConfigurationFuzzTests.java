package dev.rollgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollgate.yaml.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Any text is a configuration, or names the first fault and its place. */
class ConfigurationFuzzTests {

  @FuzzTest
  void reads(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      ConfigurationReader.read(Path.of("."), new SourceText("rollgate.yaml", text), false);
    } catch (ConfigurationException e) {
      assertThat(e.getMessage()).matches("(?s)rollgate\\.yaml:\\d+:\\d+: \\S.*");
    }
  }
}
