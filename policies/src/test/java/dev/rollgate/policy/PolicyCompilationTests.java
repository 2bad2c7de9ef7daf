package dev.rollgate.policy;

import static dev.rollgate.policy.Policies.policy;
import static dev.rollgate.policy.Policies.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rollgate.config.Policy;
import dev.rollgate.config.Policy.Variable;
import dev.rollgate.lint.Severity;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

/** What is wrong with a policy, and where it says so. */
class PolicyCompilationTests {

  private static List<String> problems(Policy... policies) {
    PolicyException e =
        catchThrowableOfType(
            PolicyException.class, () -> PolicyRules.compile(List.of(policies), Set.of("taken")));
    return e == null ? List.of() : e.problems().stream().map(PolicyProblem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "objct.spec == 1 | 1:1: undeclared reference to 'objct'",
        "1 + 'a' == 2 | 1:3: found no matching overload for '_+_' applied to '(int, string)'",
        "'\uD83D\uDE00' + 1 == '' | 1:6: found no matching overload for '_+_' applied to '(string, int)'",
        "variables.nope == 1 | 1:1: no variable 'nope' is declared before",
        "service.spec.x == 1 | 1:1: undeclared reference to 'service'",
        "object.spec.x + 1 | 1:1: gives int where bool is wanted",
        "true && | 1:8: mismatched input '<EOF>'",
        "resources(1).size() == 1 | 1:10: found no matching overload for 'resources' applied to '(int)'",
      })
  void tellsLineAndColumnOfAMistake(String expression, String problem) {
    assertThat(problems(policy("Deployment", expression)))
        .singleElement()
        .asString()
        .startsWith("policies[0].expression:" + problem);
  }

  @Test
  void countsLinesOfAnExpression() {
    assertThat(problems(policy("Deployment", "true &&\n  objct.spec == 1")))
        .containsExactly("policies[0].expression:2:3: undeclared reference to 'objct'");
  }

  @Test
  void tellsAllThatIsWrong() {
    Policy broken =
        with(
            policy(
                "Deployment",
                "variables.a == nope",
                new Variable("a", "b"),
                new Variable("no-name", "1"),
                new Variable("a", "1")),
            "",
            "1",
            "spec..x");
    assertThat(problems(policy("Deployment", "true"), broken))
        .containsExactly(
            "policies[1].variables[0].expression:1:1: undeclared reference to 'b'",
            "policies[1].variables[1].name:1:1: \"no-name\" is no name for a variable",
            "policies[1].variables[2].name:1:1: there are two variables \"a\"",
            "policies[1].expression:1:16: undeclared reference to 'nope'",
            "policies[1].messageExpression:1:1: gives int where string is wanted",
            "policies[1].path:1:1: not a path from column 5 on: write spec.containers[0].image,"
                + " [name=web] or ['a.b/c']",
            "policies[1].name:1:1: there is another rule named \"some-policy\"");
  }

  @Test
  void wantsANameASelectorAndAnExpression() {
    Policy empty =
        new Policy(null, null, null, null, null, null, null, null, null, null, null, null);
    assertThat(problems(empty))
        .containsExactly(
            "policies[0]:1:1: the policy has no name",
            "policies[0]:1:1: say what the policy is over: kinds: [...] or trafficPaths: true",
            "policies[0]:1:1: the policy has no expression");
  }

  @Test
  void aPolicyIsOverOneThing() {
    Policy both =
        new Policy(
            "Taken", null, null, List.of("Pod"), true, null, "true", null, null, null, null, null);
    assertThat(problems(both))
        .containsExactly(
            "policies[0].name:1:1: \"Taken\" is no name for a rule: lower-case words with dashes",
            "policies[0].trafficPaths:1:1: a policy is over kinds or over traffic paths, not both");
  }

  @Test
  void aKindIsWrittenAsManifestsWriteIt() {
    assertThat(problems(policy("deployment,apps/v1/Deployment", "resources('pods').size() == 0")))
        .containsExactly(
            "policies[0].kinds[0]:1:1: \"deployment\" is no kind: write Deployment, or"
                + " apps/Deployment",
            "policies[0].kinds[1]:1:1: \"apps/v1/Deployment\" is no kind: write Deployment, or"
                + " apps/Deployment",
            "policies[0].expression:1:1: \"pods\" is no kind: write Deployment, or"
                + " apps/Deployment");
  }

  @Test
  void limitsTheSizeAndTheDepthOfAnExpression() {
    assertThat(problems(policy("Pod", "'" + "x".repeat(20_000) + "' == ''")))
        .containsExactly("policies[0].expression:1:1: longer than 20,000 characters");
    assertThat(problems(policy("Pod", "[".repeat(500) + "]".repeat(500) + " == []")))
        .singleElement()
        .asString()
        .contains("recursion limit exceeded");
    assertThat(problems(policy("Pod", "1" + "+1".repeat(5_000) + " == 1")))
        .singleElement()
        .asString()
        .contains("recursion limit exceeded");
  }

  @Test
  void namesTheKindsThatHaveToBeRead() throws Exception {
    Policy policy = policy("NetworkPolicy", "resources('ConfigMap').size() == 0");
    assertThat(PolicyRules.compile(List.of(policy), Set.of()).kinds())
        .extracting(Object::toString)
        .containsExactly("NetworkPolicy", "ConfigMap");
  }

  @Test
  void readsAPolicyFromConfiguration() {
    String json =
        """
        {"name": "p", "kinds": ["Pod"], "expression": "true", "severity": "warning",
         "variables": [{"name": "a", "expression": "1"}],
         "examples": [{"name": "e", "manifests": "x"}]}
        """;
    Policy read = new ObjectMapper().readValue(json, Policy.class);
    assertThat(read)
        .isEqualTo(
            new Policy(
                "p",
                Severity.WARNING,
                "",
                List.of("Pod"),
                false,
                List.of(new Variable("a", "1")),
                "true",
                "",
                "",
                "",
                "",
                List.of(new Policy.Example("e", "x", 1))));
  }

  /** A class path on which CEL is missing stands for one on which it is not to be loaded. */
  @Test
  void withoutPoliciesCelIsNotLoaded() throws Exception {
    URL[] urls =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> !entry.contains("dev/cel/") && !entry.contains("dev\\cel\\"))
            .map(PolicyCompilationTests::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> rules = loader.loadClass(PolicyRules.class.getName());
      assertThat(
              rules.getMethod("compile", List.class, Set.class).invoke(null, List.of(), Set.of()))
          .isNotNull();
      assertThatThrownBy(() -> loader.loadClass("dev.cel.common.CelOptions"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (IOException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
