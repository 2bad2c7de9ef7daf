package dev.rollgate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.config.ConfigurationReader;
import dev.rollgate.config.Policy;
import dev.rollgate.traffic.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policies that the documentation shows do what it says. */
class CustomRulesPageTests {

  private static final Pattern BLOCK =
      Pattern.compile("```yaml \\S*rollgate\\.yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void everyPolicyPassesItsExamples() throws Exception {
    Path page =
        Path.of(System.getProperty("rollgate.testdata")).resolveSibling("docs/custom-rules.md");
    Matcher m = BLOCK.matcher(Files.readString(page));
    List<Policy> policies = new ArrayList<>();
    while (m.find()) {
      Path file = Files.writeString(folder.resolve("rollgate.yaml"), m.group(1));
      policies.addAll(ConfigurationReader.read(file, "rollgate.yaml", false).values().policies());
    }
    assertThat(policies).hasSizeGreaterThan(1).noneMatch(p -> p.examples().isEmpty());
    PolicyRules rules = PolicyRules.compile(policies, Set.of());
    assertThat(new PolicyExamples(rules, Settings.DEFAULT).run()).allMatch(ExampleResult::passed);
  }
}
