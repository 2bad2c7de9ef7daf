package dev.rollgate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.testdata.Bench;
import dev.rollgate.testdata.Fixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Long values in each place of a manifest that some rule reads: patterns over them must neither run
 * out of stack nor try all ways to divide them.
 */
class HostileValuesTests {

  private static final int LENGTH = 10_000;

  private static final List<String> ATTACKS =
      Stream.of(
              "a.",
              "a-",
              "1s",
              "1:",
              "1_",
              " ",
              "a=",
              "${",
              "{{",
              "sleep 1;",
              "/a",
              "<",
              "x ",
              "\\n")
          .map(unit -> unit.repeat(LENGTH / unit.length()))
          .toList();

  static Stream<Fixture> fixtures() {
    Map<String, Fixture> ofEachRule = new TreeMap<>();
    Fixture.all().forEach(f -> ofEachRule.putIfAbsent(f.rule(), f));
    return ofEachRule.values().stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void noRuleFailsOnALongValue(Fixture fixture) {
    Bench bench = new Bench(RuleCatalog.load().rules(), fixture.settings());
    Map<String, byte[]> files = fixture.input();
    files.forEach(
        (name, bytes) -> {
          Map<String, byte[]> hostile = new HashMap<>(files);
          for (String text : attacked(new String(bytes, UTF_8))) {
            hostile.put(name, text.getBytes(UTF_8));

            assertThat(bench.lint(hostile).faults()).isEmpty();
          }
        });
  }

  /** The text once for each of its values, with one attack after the other in the value's place. */
  private static List<String> attacked(String text) {
    List<String> all = new ArrayList<>();
    for (ScalarEvent scalar : plainScalars(text)) {
      int from = scalar.getStartMark().orElseThrow().getIndex();
      int to = scalar.getEndMark().orElseThrow().getIndex();
      String attack = ATTACKS.get(all.size() % ATTACKS.size());
      all.add(text.substring(0, from) + '"' + attack + "x\"" + text.substring(to));
    }
    return all;
  }

  /** None in what is no YAML. */
  private static List<ScalarEvent> plainScalars(String text) {
    List<ScalarEvent> scalars = new ArrayList<>();
    try {
      for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
        if (event instanceof ScalarEvent scalar && scalar.isPlain()) {
          scalars.add(scalar);
        }
      }
    } catch (YamlEngineException e) {
      return List.of();
    }
    return scalars;
  }
}
