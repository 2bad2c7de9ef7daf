package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.testdata.Fixture;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for the rules as a whole. */
class BuiltInRulesTests {

  /** A message begins lower-case, with a name in quotes, or with the name of a kind. */
  private static final Pattern MESSAGE = Pattern.compile("(?:[a-z\"]|(?:[A-Z][a-z]+)+ \").*[^.]");

  private static final Map<String, List<Fixture>> FIXTURES =
      Fixture.all().stream().collect(Collectors.groupingBy(Fixture::rule));

  @Test
  void areListedInTheOrderOfTheirNames() {
    assertThat(BuiltInRules.ALL).extracting(r -> r.info().id()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void areFoundThroughTheServiceLoader() {
    assertThat(RuleCatalog.load().rules())
        .extracting(r -> r.info().id())
        .containsAll(BuiltInRules.ALL.stream().map(r -> r.info().id()).toList());
  }

  @Test
  void areNamedAfterTheirClasses() {
    for (Rule rule : BuiltInRules.ALL) {
      String name =
          Arrays.stream(rule.info().id().split("-", -1))
              .map(
                  word ->
                      word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
              .collect(Collectors.joining());
      assertThat(rule.getClass().getSimpleName()).isEqualTo(name);
    }
  }

  @Test
  void haveReportingAndSilentFixtures() {
    for (Rule rule : BuiltInRules.ALL) {
      String id = rule.info().id();
      List<Fixture> own = FIXTURES.getOrDefault(id, List.of());
      assertThat(own).as(id + " reports").anyMatch(f -> f.findings().contains("[" + id + "]"));
      assertThat(own).as(id + " is silent").anyMatch(f -> !f.findings().contains("[" + id + "]"));
    }
  }

  @Test
  void haveFixturesForEachSafetyOfTheirFixes() {
    for (Rule rule : BuiltInRules.ALL) {
      String id = rule.info().id();
      String page = RuleCatalog.page(rule).orElseThrow();
      String findings =
          FIXTURES.getOrDefault(id, List.of()).stream()
              .map(Fixture::findings)
              .collect(Collectors.joining());
      boolean safe = findings.contains("[" + id + "]") && lineOf(findings, id, "[fixable]");
      boolean unsafe = lineOf(findings, id, "[fixable with --unsafe]");
      assertThat(
              page.contains("SAFE:")
                  || page.contains("UNSAFE:")
                  || page.contains("There is no fix"))
          .as(id + " says how safe its fixes are")
          .isTrue();
      assertThat(safe).as(id + " has a safe fix").isEqualTo(page.contains("\nSAFE:"));
      assertThat(unsafe).as(id + " has an unsafe fix").isEqualTo(page.contains("\nUNSAFE:"));
    }
  }

  private static boolean lineOf(String findings, String id, String mark) {
    return findings.lines().anyMatch(l -> l.contains("[" + id + "]") && l.endsWith(mark));
  }

  @Test
  void haveMessagesInOneStyle() {
    for (Fixture fixture : Fixture.all()) {
      fixture
          .findings()
          .lines()
          .map(l -> l.replaceFirst("^.*?: (?:error|warning|info)\\[[^]]+] ", ""))
          .map(l -> l.replaceFirst(" \\[fixable(?: with --unsafe)?]$", ""))
          .forEach(message -> assertThat(message).matches(MESSAGE));
    }
  }

  @Test
  void haveNoFixturesWithoutARule() {
    assertThat(BuiltInRules.ALL.stream().map(r -> r.info().id()).toList())
        .containsAll(FIXTURES.keySet());
  }
}
