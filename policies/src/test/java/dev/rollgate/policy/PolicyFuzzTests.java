package dev.rollgate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollgate.config.Policy;
import dev.rollgate.testdata.AllocationBound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any text is a policy that ends within its cost, or a mistake with a place. To compile it takes no
 * more than 40,000 bytes for each character, to run it no more than 400 MB however long it is.
 */
class PolicyFuzzTests {

  /** Within itself twice or three times it takes more than a policy may. */
  private static final String MANY =
      IntStream.range(0, 120)
          .mapToObj(Integer::toString)
          .collect(Collectors.joining(",", "[", "]"));

  /** A run stops after a million steps; each may take so many bytes, whatever it makes. */
  private static final long RUN = 1_000_000 * 400L;

  /** The text is compiled as each part of a policy, and runs three times. */
  private static final AllocationBound BOUND = new AllocationBound((128L << 20) + 3 * RUN, 40_000);

  @MethodSource("seeds")
  @FuzzTest
  void compilesAndRuns(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    BOUND.check(text.length(), () -> compileAndRun(text));
  }

  private static void compileAndRun(String text) {
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

  /** No seeds: of texts as long, or as slow, a fuzzer would grow too few others. */
  @ParameterizedTest
  @MethodSource("bombs")
  void bombsKeepTheBounds(String text) {
    compilesAndRuns(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<String> bombs() {
    return Stream.of(
        "1 + ".repeat(5_000) + "1",
        "'a' + ".repeat(2_000) + "'b' == ''",
        "[" + "1,".repeat(5_000) + "].size() > 0",
        "object.metadata.name.matches('" + "a?".repeat(2_000) + "a".repeat(2_000) + "')",
        MANY + ".map(a, " + MANY + ".map(b, " + MANY + ".map(c, [a, b, c]))).size() > 0",
        MANY
            + ".map(a, "
            + MANY
            + ".map(b, string(a) + string(b) + '"
            + "x".repeat(500)
            + "')).size() > 0",
        MANY + ".all(a, " + MANY + ".all(b, " + MANY + ".all(c, 'x' + string(a) != 'y')))");
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
