package dev.rollgate.rules;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.testdata.Fixture;
import dev.rollgate.testdata.FixtureLaws;
import dev.rollgate.testdata.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Holds every fixture against its expectations and the laws of fixes. */
class RuleFixtureTests {

  private static final List<Rule> RULES = RuleCatalog.load().rules();

  @TestFactory
  Stream<DynamicNode> fixtures() {
    return Fixture.all().stream().filter(RuleFixtureTests::isWanted).map(RuleFixtureTests::laws);
  }

  /** {@code -Dfixtures=gate-,prestop-} runs only the cases of rules with such names. */
  private static boolean isWanted(Fixture fixture) {
    return Stream.of(System.getProperty("fixtures", "").split(","))
        .anyMatch(fixture.rule()::startsWith);
  }

  private static DynamicNode laws(Fixture fixture) {
    FixtureLaws laws = new FixtureLaws(fixture, RULES);
    String name = fixture.rule() + "/" + fixture.name();
    if (Boolean.getBoolean("golden.update")) {
      return dynamicTest(name + " is rewritten", laws::update);
    }
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("reports its findings", laws::reportsExactlyTheExpectedFindings));
    if (laws.pinsReport()) {
      tests.add(dynamicTest("reports in its words", laws::reportsInTheExpectedWords));
    }
    tests.add(dynamicTest("fixes its bytes", laws::fixesToExactlyTheExpectedBytes));
    tests.add(dynamicTest("leaves the clean alone", laws::leavesFilesWithoutFindingsAlone));
    tests.add(dynamicTest("is idempotent", laws::isIdempotent));
    tests.add(dynamicTest("keeps documents parsable", laws::keepsDocumentsParsable));
    tests.add(dynamicTest("proves every fix", laws::provesEveryFix));
    tests.add(dynamicTest("changes its edits alone", laws::changesNothingOutsideItsEdits));
    for (Variant variant : Variant.values()) {
      if (laws.canBeWrittenAs(variant)) {
        tests.add(dynamicTest("holds for " + variant, () -> laws.holdsFor(variant)));
      }
    }
    return dynamicContainer(name, tests);
  }
}
