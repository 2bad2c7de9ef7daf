package dev.rollgate.rules;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.testdata.Fixture;
import dev.rollgate.testdata.FixtureLaws;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the fixtures of each rule against their expectations, all of a rule in one test: to
 * mutation testing, which runs test by test, {@link RuleFixtureTests} would be too many, each of
 * which reads every fixture before it finds its own.
 */
class RuleFixtureChecks {

  private static final List<Rule> RULES = RuleCatalog.load().rules();
  private static final Map<String, List<Fixture>> FIXTURES =
      Fixture.all().stream().collect(Collectors.groupingBy(Fixture::rule));

  static Stream<String> rules() {
    return FIXTURES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyCaseIsAsExpected(String rule) {
    for (Fixture fixture : FIXTURES.get(rule)) {
      FixtureLaws laws = new FixtureLaws(fixture, RULES);
      laws.reportsExactlyTheExpectedFindings();
      if (laws.pinsReport()) {
        laws.reportsInTheExpectedWords();
      }
      laws.fixesToExactlyTheExpectedBytes();
    }
  }
}
