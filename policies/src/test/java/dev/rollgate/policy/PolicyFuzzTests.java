package dev.rollgate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollgate.config.Policy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a policy that ends within its cost, or a mistake with a place. */
class PolicyFuzzTests {

  @MethodSource("seeds")
  @FuzzTest
  void compilesAndRuns(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Policy policy = Policies.with(Policies.policy("Deployment", text), "", text, text);
    try {
      PolicyRules.compile(List.of(policy), Set.of());
    } catch (PolicyException e) {
      assertThat(e.problems()).isNotEmpty().allMatch(p -> !p.message().isBlank());
    }
    run(Policies.policy("Deployment", text));
    run(Policies.with(Policies.policy("Deployment", "false"), "", text, ""));
    run(Policies.policy("paths", text));
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
            "object.spec.replicas >= 2",
            "object.spec.template.spec.containers.all(c, !c.image.endsWith(':latest'))",
            "has(object.metadata.labels) && 'team' in object.metadata.labels",
            "resources('Service').exists(s, s.spec.selector.app == 'web')",
            "service.spec.ports.map(p, p.port).size() > 0 ? true : false",
            "object.metadata.name.matches('^[a-z]+(-[a-z]+)*$')",
            "'a'.replace('', 'b').size() == [1, 2].map(x, x * 2)[0]",
            "object.?metadata.?labels.orValue({}).size() > 0",
            "['x', 'y'].join('-') == \"x-y\"",
            "[1,2,3].all(a, [1,2,3].all(b, [1,2,3].all(c, a + b + c > 0)))")
        .map(s -> s.getBytes(StandardCharsets.UTF_8));
  }

  private static void run(Policy policy) {
    try {
      PolicyRules.compile(List.of(policy), Set.of());
    } catch (PolicyException e) {
      return;
    }
    assertThat(
            Policies.says(
                policy,
                WebApplication.DEPLOYMENT,
                WebApplication.SERVICE,
                WebApplication.binding("web")))
        .allMatch(said -> said.lines().count() == 1);
  }
}
