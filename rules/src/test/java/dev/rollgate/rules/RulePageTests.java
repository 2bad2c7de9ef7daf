package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.FixResult.ChangedFile;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleOption;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.testdata.Bench;
import dev.rollgate.testdata.RulePage;
import dev.rollgate.testdata.RulePage.Example;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rule pages have one shape, and their examples do what they say. */
class RulePageTests {

  /** Rules that are not about manifests alone: about a baseline, and about what renders. */
  private static final Set<String> OTHERS = Set.of("baseline-stale", "not-rendered");

  private static final List<Rule> RULES =
      RuleCatalog.load().rules().stream()
          .filter(rule -> !OTHERS.contains(rule.info().id()))
          .toList();

  private static final List<String> SECTIONS =
      List.of(
          "What it does",
          "Why it matters",
          "Example",
          "Use instead",
          "Fix safety",
          "When to ignore it",
          "References");

  /** Rules whose fault never comes without that of another one. */
  private static final Map<String, String> COMPANIONS =
      Map.of("external-traffic-policy-local-dip", "ingress-target-type-instance");

  @TestFactory
  Stream<DynamicTest> everyPageHasAllSectionsInOrder() {
    return tests(
        (rule, page) -> {
          assertThat(page.headings().get(0)).isEqualTo(rule.info().id());
          assertThat(page.headings().subList(1, page.headings().size())).isEqualTo(sections(rule));
          assertThat(page.emptySections()).isEmpty();
          assertThat(markdown(rule))
              .contains("Severity: " + rule.info().severity().word() + " · Fix: ");
        });
  }

  /** Rules with options tell them before the end. */
  private static List<String> sections(Rule rule) {
    List<String> sections = new ArrayList<>(SECTIONS);
    if (!rule.info().options().isEmpty()) {
      sections.add(sections.indexOf("When to ignore it"), "Options");
    }
    return sections;
  }

  @TestFactory
  Stream<DynamicTest> everyPageTellsEachOptionWithItsDefault() {
    return tests(
        (rule, page) -> {
          for (RuleOption<?> option : rule.info().options()) {
            assertThat(markdown(rule))
                .contains("- `%s` (default `%s`): ".formatted(option.name(), option.defaultText()));
            assertThat(option.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(option.description()).matches("[a-z].*[^.]");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyBadExampleGivesExactlyItsRule() {
    return tests(
        (rule, page) -> {
          Example bad = page.bad().orElseThrow();
          assertThat(bench(bad).lint(bad.files()).findings())
              // What other rules would only note does not spoil an example.
              .filteredOn(f -> f.severity() != Severity.INFO || f.rule().equals(rule.info()))
              .extracting(f -> f.rule().id())
              .contains(rule.info().id())
              .isSubsetOf(rule.info().id(), COMPANIONS.getOrDefault(rule.info().id(), ""));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyFixedExampleIsCleanAndWhatTheFixerMakes() {
    return tests(
        (rule, page) -> {
          Example bad = page.bad().orElseThrow();
          Example fixed = page.fixed().orElseThrow();
          assertThat(bench(fixed).lint(fixed.files()).findings())
              .extracting(f -> f.rule().id())
              .doesNotContain(rule.info().id());
          FixResult result =
              bench(bad)
                  .fix(
                      bad.files(),
                      Fixer.atLeast(Safety.UNSAFE).and(f -> f.rule().equals(rule.info())));
          for (ChangedFile file : result.changed()) {
            assertThat(fixed.files()).containsKey(file.after().name());
            assertThat(fixed.files().get(file.after().name()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(file.after().text());
          }
        });
  }

  private interface PageTest {
    void run(Rule rule, RulePage page);
  }

  private static Stream<DynamicTest> tests(PageTest test) {
    return RULES.stream()
        .map(
            rule ->
                dynamicTest(
                    rule.info().id(), () -> test.run(rule, RulePage.parse(markdown(rule)))));
  }

  private static String markdown(Rule rule) {
    return RuleCatalog.page(rule).orElseThrow();
  }

  private static Bench bench(Example example) {
    return new Bench(RULES, example.settings());
  }
}
