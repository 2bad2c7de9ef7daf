package dev.rollgate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.config.Policy;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.ScalarType;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** The policies that the documentation shows do what it says. */
class CustomRulesPageTests {

  private static final Pattern BLOCK =
      Pattern.compile("```yaml\n(policies:\n.*?)```", Pattern.DOTALL);

  @Test
  void everyPolicyPassesItsExamples() throws Exception {
    Path page =
        Path.of(System.getProperty("rollgate.testdata")).resolveSibling("docs/custom-rules.md");
    Matcher m = BLOCK.matcher(Files.readString(page));
    List<Policy> policies = new ArrayList<>();
    while (m.find()) {
      policies.addAll(policies(m.group(1)));
    }
    assertThat(policies).hasSizeGreaterThan(1).noneMatch(p -> p.examples().isEmpty());
    PolicyRules rules = PolicyRules.compile(policies, Set.of());
    assertThat(new PolicyExamples(rules, Settings.DEFAULT).run()).allMatch(ExampleResult::passed);
  }

  private static List<Policy> policies(String yaml) {
    Document document =
        new DocumentReader(text -> true, Limits.DEFAULT)
            .read(new SourceText("custom-rules.md", yaml))
            .documents()
            .get(0);
    Object content = plain(((Document.Parsed) document).root());
    Object list = ((Map<?, ?>) content).get("policies");
    return Arrays.asList(new ObjectMapper().convertValue(list, Policy[].class));
  }

  private static Object plain(Node node) {
    if (node instanceof MappingNode mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach(e -> map.put(e.name().orElseThrow(), plain(e.value())));
      return map;
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.items().stream().map(CustomRulesPageTests::plain).toList();
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.type() == ScalarType.BOOLEAN ? scalar.bool().orElseThrow() : scalar.value();
  }
}
