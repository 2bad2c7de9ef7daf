package dev.rollgate.baseline;

import static dev.rollgate.baseline.BaselinedRun.ALL;
import static dev.rollgate.baseline.BaselinedRun.FAILING;
import static dev.rollgate.baseline.BaselinedRun.OLD_CONTAINER;
import static dev.rollgate.baseline.BaselinedRun.complete;
import static dev.rollgate.baseline.BaselinedRun.deployment;
import static dev.rollgate.baseline.BaselinedRun.lint;
import static dev.rollgate.baseline.BaselinedRun.projects;
import static dev.rollgate.baseline.BaselinedRun.recorded;
import static dev.rollgate.baseline.BaselinedRun.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Severity;
import dev.rollgate.yaml.UnreadableFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is left over of a baseline, and when nobody can tell. */
class LeftOverTests {

  @Test
  void tellsOfEntriesThatAreLeftOver() throws BrokenBaselineException {
    BaselineFile file =
        recorded(
            Map.of(
                "a.yaml",
                deployment("old twice", "older"),
                "b.yaml",
                "kind: Service\napiVersion: [\n"));
    LintResult result = lint(Map.of("a.yaml", deployment("old")), complete(file));
    assertThat(told(result))
        .containsExactly(
            "base.json:4 baseline-stale",
            "base.json:5 baseline-stale",
            "base.json:6 baseline-stale");
    assertThat(result.findings())
        .extracting(Finding::message)
        .containsExactly(
            "the finding of broken in b.yaml no longer occurs",
            "1 of the 2 findings of old-container in apps/Deployment shop/web at"
                + " spec.template.spec.containers[name=old].name no longer occur",
            "the finding of old-container in apps/Deployment shop/web at"
                + " spec.template.spec.containers[name=older].name no longer occurs");
    assertThat(result.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
  }

  @Test
  void saysNothingOfItsEntriesWhenTheRunReadsAPart() throws BrokenBaselineException {
    BaselineFile file =
        recorded(Map.of("prod/a.yaml", deployment("old"), "staging/a.yaml", deployment("old")));
    Baseline part = new Baseline(file, new Names(Function.identity()), ALL, false);
    // The object is in the run, its copy in production is not.
    LintResult result = lint(Map.of("staging/a.yaml", deployment("new")), part);
    assertThat(result.findings()).isEmpty();
    assertThat(part.obstacle(lint(Map.of())))
        .contains("the run reads only a part of what the baseline speaks of");
  }

  @Test
  void cannotTellWhatIsLeftOverWhereSomethingHidesFindings() throws BrokenBaselineException {
    Baseline baseline = complete(recorded(Map.of("a.yaml", deployment("old"))));
    Map<String, String> broken = Map.of("a.yaml", deployment("old") + "  - [\n");
    assertThat(told(lint(broken, baseline))).containsExactly("a.yaml:10 broken");
    assertThat(baseline.obstacle(lint(broken))).contains("a.yaml:10 is not YAML");

    LintResult unreadable =
        new Linter(List.of(OLD_CONTAINER))
            .lint(projects(Map.of(), new UnreadableFile("a.yaml", "permission denied")));
    assertThat(baseline.review(unreadable).findings()).isEmpty();
    assertThat(baseline.obstacle(unreadable)).contains("a.yaml could not be read");

    LintResult failed = new Linter(List.of(FAILING)).lint(projects(Map.of()));
    assertThat(baseline.review(failed).findings()).isEmpty();
    assertThat(baseline.obstacle(failed)).contains("rule failing failed");
  }

  @Test
  void tellsWhatIsLeftOverBesideDocumentsThatWereBrokenBefore() throws BrokenBaselineException {
    String broken = "kind: Service\napiVersion: [\n";
    Baseline baseline = complete(recorded(Map.of("a.yaml", deployment("old"), "b.yaml", broken)));
    LintResult result = lint(Map.of("b.yaml", broken), baseline);
    assertThat(told(result)).containsExactly("base.json:5 baseline-stale");
  }

  @Test
  void neverRecordsWhatIsSaidOfBaselinesAndSuppressions() throws BrokenBaselineException {
    LintResult result = lint(Map.of(), complete(recorded(Map.of("a.yaml", deployment("old")))));
    assertThat(told(result)).containsExactly("base.json:4 baseline-stale");
    assertThat(FindingCounts.of(result.findings(), new Names(Function.identity())).findings())
        .isZero();
  }

  @Test
  void shrinksByWhatIsLeftOver() throws BrokenBaselineException {
    BaselineFile file = recorded(Map.of("a.yaml", deployment("old twice", "older")));
    assertThat(file.counts().findings()).isEqualTo(3);
    assertThat(file.counts().rules()).isEqualTo(1);
    LintResult now = lint(Map.of("a.yaml", deployment("old", "oldest")));
    FindingCounts leftOver = complete(file).leftOver(now);
    assertThat(leftOver.findings()).isEqualTo(2);
    FindingCounts pruned = file.counts().minus(leftOver);
    assertThat(pruned.text())
        .isEqualTo(
            FindingCounts.of(
                    lint(Map.of("a.yaml", deployment("old"))).findings(), new Names(f -> f))
                .text());
  }
}
