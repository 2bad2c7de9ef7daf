package dev.rollgate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules about baselines are rules like all others. */
class BaselineRulesTests {

  @Test
  void areFoundThroughTheServiceLoader() {
    assertThat(RuleCatalog.load().find("baseline-stale")).isPresent();
  }

  @Test
  void havePagesOfTheUsualShape() {
    for (Rule rule : new BaselineRules().rules()) {
      String page = RuleCatalog.page(rule).orElseThrow();
      List<String> headings =
          page.lines().filter(l -> l.startsWith("#")).map(l -> l.replaceFirst("#+ ", "")).toList();
      assertThat(headings)
          .containsExactly(
              rule.info().id(),
              "What it does",
              "Why it matters",
              "Example",
              "Use instead",
              "Fix safety",
              "When to ignore it",
              "References");
      assertThat(page).contains("Severity: " + rule.info().severity().word() + " · Fix: never");
    }
  }
}
