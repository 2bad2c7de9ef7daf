package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.Safety;
import dev.rollgate.testdata.Bench;
import dev.rollgate.testdata.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for the rules as a whole. */
class BuiltInRulesTests {

  /** A message begins lower-case, with a name in quotes, or with the name of a kind. */
  private static final Pattern MESSAGE = Pattern.compile("(?:[a-z\"]|(?:[A-Z]+[a-z]+)+ \").*[^.]");

  /** Rules that are not about manifests alone: about a baseline, and about what renders. */
  private static final Set<String> OTHERS = Set.of("baseline-stale", "not-rendered");

  /** All but the rule that is about a baseline: the others are about manifests. */
  private static final List<Rule> RULES =
      RuleCatalog.load().rules().stream()
          .filter(rule -> !OTHERS.contains(rule.info().id()))
          .toList();

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
              .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
              .collect(Collectors.joining());
      assertThat(rule.getClass().getSimpleName()).isEqualTo(name);
    }
  }

  @Test
  void haveReportingAndSilentFixtures() {
    for (Rule rule : RULES) {
      String id = rule.info().id();
      List<Fixture> own = FIXTURES.getOrDefault(id, List.of());
      assertThat(own)
          .as("a fixture of %s reports", id)
          .anyMatch(f -> f.findings().contains("[" + id + "]"));
      assertThat(own)
          .as("a fixture of %s is silent", id)
          .anyMatch(f -> !f.findings().contains("[" + id + "]"));
    }
  }

  @Test
  void haveFixturesForEachSafetyThatTheirPagesName() {
    for (Rule rule : RULES) {
      String id = rule.info().id();
      String page = RuleCatalog.page(rule).orElseThrow();
      Set<Safety> shown = EnumSet.noneOf(Safety.class);
      for (Fixture fixture : FIXTURES.getOrDefault(id, List.of())) {
        for (Finding finding : findings(fixture)) {
          // Where the text refuses an edit, the fix is manual whatever the rule meant.
          boolean refused = finding.help().contains("not fixed automatically");
          if (finding.rule().id().equals(id) && !refused) {
            finding.fix().ifPresent(fix -> shown.add(fix.safety()));
          }
        }
      }
      for (Safety safety : Safety.values()) {
        String paragraph = safety.name() + ":";
        assertThat(page.contains("\n" + paragraph))
            .as(
                "the page of %s has a paragraph that begins with %s exactly when a fixture has such a fix",
                id, paragraph)
            .isEqualTo(shown.contains(safety));
      }
      assertThat(!shown.isEmpty() || page.contains("There is no fix"))
          .as("the page of %s says \"There is no fix\" and why", id)
          .isTrue();
    }
  }

  private static List<Finding> findings(Fixture fixture) {
    return new Bench(RULES, fixture.settings()).lint(fixture.input()).findings();
  }

  @Test
  void haveOneReportInFullWords() {
    for (Rule rule : RULES) {
      String tag = "[" + rule.info().id() + "]";
      assertThat(FIXTURES.getOrDefault(rule.info().id(), List.of()))
          .as("a fixture of %s has a report.txt with %s", rule.info().id(), tag)
          .anyMatch(f -> f.report().contains(tag));
    }
  }

  @Test
  void haveASummaryAndALineInTheChangelog() throws IOException {
    String changelog = Files.readString(Fixture.root().getParent().resolve("CHANGELOG.md"));
    for (Rule rule : RULES) {
      assertThat(rule.info().summary()).as(rule.info().id()).matches("[a-z].*[^.]");
      assertThat(changelog).contains("`" + rule.info().id() + "`");
    }
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
    assertThat(RULES.stream().map(r -> r.info().id()).toList()).containsAll(FIXTURES.keySet());
  }
}
