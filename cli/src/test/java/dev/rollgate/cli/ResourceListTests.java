package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function takes for its input, and what it says of other input. */
class ResourceListTests {

  @TempDir private Path folder;

  private Result krm(String input) {
    return new TestProgram(folder, false).run(input, "krm");
  }

  private void assertRefused(String input, int code, String problem) {
    assertThat(krm(input)).isEqualTo(new Result(code, "", "rollgate: " + problem + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v1beta1", "v1alpha1"})
  void allVersionsOfTheListAreTaken(String version) {
    String input =
        ResourceLists.SOUND.replace("kubernetes.io/v1\n", "kubernetes.io/" + version + "\n");
    assertThat(krm(input)).isEqualTo(new Result(ExitCode.OK, input, ""));
    assertThat(input).contains("config.kubernetes.io/" + version + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems: []\n",
        "apiVersion: config.kubernetes.io/v1beta1\nkind: ResourceList\n",
        "{\"apiVersion\":\"config.kubernetes.io/v1\",\"kind\":\"ResourceList\",\"items\":[]}",
      })
  void aPipelineMayHoldNothingThatMatters(String input) {
    assertThat(krm(input)).isEqualTo(new Result(ExitCode.OK, input, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v1 | results: nonsense            | 3:10: \"results\" is no list",
        "v1 | results: {old: 1}            | 3:10: \"results\" is no list",
        "v1 | results: {name: a, items: 1} | 3:27: \"results\" is no list",
        "v1 | results: [5]                 | 3:11: \"results\" takes objects alone",
        "v1 | items: hello                 | 3:8: \"items\" is no list",
        "v1 | items: {a: 1}                | 3:8: \"items\" is no list",
        "v1 | items: [{a: 1}, 5]           | 3:17: \"items\" takes objects alone",
        "v1 | items: [null]                | 3:9: \"items\" takes objects alone",
        "v9 | items: []                    | 1:13: \"apiVersion\" takes config.kubernetes.io/v1, "
            + "config.kubernetes.io/v1beta1, config.kubernetes.io/v1alpha1",
      })
  void aListOfAnotherShapeIsRefused(String version, String rest, String problem) {
    String list = "apiVersion: config.kubernetes.io/" + version + "\nkind: ResourceList\n" + rest;
    assertRefused(list, ExitCode.USAGE, "<stdin>:" + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"results", "items"})
  void resultsOfTheOlderFormStandBesideTheNameOfTheirFunction(String key) {
    String old = "results:\n  name: other\n  " + key + ":\n  - message: old # kept\n";
    String before = ResourceLists.FAULTY + old;

    Result result = krm(before);

    assertThat(result.out()).startsWith(before + "  - message: ");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "results:\n  name: other\n  items: []\n",
        "results:\n  name: other\n  items: null\n",
        "results:\n  name: other\n",
        "results: {name: other, results: []}\n",
      })
  void theNameOfTheFunctionStaysWhereItHadNothingToSay(String old) {
    Result result = krm(ResourceLists.FAULTY + old);
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out()).contains("name: other").contains("rule: grace-too-short");
  }

  @Test
  void aKeyThatIsRepeatedInTheConfigurationOfTheFunctionHidesNothing() {
    String config =
        "functionConfig:\n  apiVersion: v1\n  kind: ConfigMap\n  data:\n    fix: safe\n    fix: none\n";
    assertRefused(
        ResourceLists.HEAD + config + "items: []\n",
        ExitCode.USAGE,
        "<stdin>:8:5: key \"fix\" is there twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items: [{a: 1}]     | items: []            | items",
        "items: []           | \"items\": [{a: 1}]  | items",
        "functionConfig: {}  | functionConfig: null | functionConfig",
        "items: []           | kind: List           | kind",
        "items: []           | apiVersion: v1       | apiVersion",
      })
  void aKeyThatIsRepeatedHidesNothing(String once, String again, String key) {
    String list = ResourceLists.HEAD + once + "\n" + again + "\n";
    assertRefused(list, ExitCode.USAGE, "<stdin>:4:1: key \"%s\" is there twice".formatted(key));
    String line =
        "{%s,%s,%s}".formatted(ResourceLists.HEAD.strip().replace('\n', ','), once, again);
    assertThat(krm(line).err()).endsWith(": key \"%s\" is there twice\n".formatted(key));
  }

  @ParameterizedTest
  @CsvSource({"'a: 1\n---\nb: 1\n', 2:1", "'{}\n---\n# one more\nb: 1\n', 2:1"})
  void inputOfSeveralDocumentsIsRefused(String input, String place) {
    assertRefused(input, ExitCode.USAGE, "<stdin>:" + place + ": more than one document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void emptyInputIsRefused(String input) {
    assertRefused(input, ExitCode.USAGE, "<stdin> is empty, and should hold a ResourceList");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# nothing\n", "hello", "apiVersion: v1\nkind: List\nitems: []\n"})
  void otherInputIsRefused(String input) {
    String problem =
        "<stdin> is no ResourceList of config.kubernetes.io"
            + " (\"rollgate lint -\" reads other manifests)";
    assertRefused(input, ExitCode.USAGE, problem);
  }

  @ParameterizedTest
  @CsvSource({
    "'items: [\n', '4:1: a value is missing'",
    "'items: *a\n', '3:8: alias \"*a\" has no anchor before it'",
  })
  void inputThatIsNoYamlIsAFault(String rest, String problem) {
    assertRefused(ResourceLists.HEAD + rest, ExitCode.FAULT, "<stdin>:" + problem);
  }
}
