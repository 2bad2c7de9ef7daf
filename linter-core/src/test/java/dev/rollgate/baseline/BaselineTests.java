package dev.rollgate.baseline;

import static dev.rollgate.baseline.BaselinedRun.ALL;
import static dev.rollgate.baseline.BaselinedRun.complete;
import static dev.rollgate.baseline.BaselinedRun.deployment;
import static dev.rollgate.baseline.BaselinedRun.file;
import static dev.rollgate.baseline.BaselinedRun.lint;
import static dev.rollgate.baseline.BaselinedRun.recorded;
import static dev.rollgate.baseline.BaselinedRun.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Suppressed;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which findings a baseline suppresses. */
class BaselineTests {

  @Test
  void suppressesWhatItRecords() throws BrokenBaselineException {
    Map<String, String> files = Map.of("a.yaml", deployment("old"));
    LintResult result = lint(files, complete(recorded(files)));
    assertThat(result.findings()).isEmpty();
    assertThat(result.suppressed())
        .extracting(Suppressed::origin)
        .containsExactly(Suppressed.Origin.BASELINE);
    assertThat(result.summary().suppressed()).isEqualTo(1);
  }

  @Test
  void holdsWhereverLinesFilesAndListItemsMove() throws BrokenBaselineException {
    BaselineFile file = recorded(Map.of("a.yaml", deployment("old", "new")));
    String moved =
        "# more\n\n" + deployment("first", "new", "old").replace("apps/v1", "apps/v1beta1");
    LintResult result = lint(Map.of("other/b.yml", moved), complete(file));
    assertThat(result.findings()).isEmpty();
    assertThat(result.suppressed()).hasSize(1);
  }

  @Test
  void reportsTheSameFaultAtAnotherPlaceOfTheObject() throws BrokenBaselineException {
    BaselineFile file = recorded(Map.of("a.yaml", deployment("old")));
    LintResult result = lint(Map.of("a.yaml", deployment("old", "older")), complete(file));
    assertThat(told(result)).containsExactly("a.yaml:10 old-container");
  }

  @Test
  void suppressesAsManyAsItRecordsTheFirstOnes() throws BrokenBaselineException {
    BaselineFile file =
        recorded(Map.of("prod/a.yaml", deployment("old"), "staging/a.yaml", deployment("old")));
    assertThat(file.counts().text()).contains("\"count\": 2}");
    Map<String, String> more =
        Map.of(
            "dev/a.yaml", deployment("old twice"),
            "prod/a.yaml", deployment("old"),
            "staging/a.yaml", deployment("old"));
    LintResult result = lint(more, complete(file));
    assertThat(told(result))
        .containsExactly("prod/a.yaml:8 old-container", "staging/a.yaml:8 old-container");
    assertThat(result.suppressed())
        .extracting(s -> s.finding().message())
        .containsExactly("old 0", "old 1");
  }

  @Test
  void hasNothingToDoWithOtherRulesThanItsOwn() throws BrokenBaselineException {
    Map<String, String> files = Map.of("a.yaml", deployment("old"));
    Baseline baseline =
        new Baseline(recorded(files), new Names(Function.identity()), Set.of("broken"), true);
    assertThat(told(lint(files, baseline))).containsExactly("a.yaml:8 old-container");
    assertThat(lint(Map.of(), baseline).findings()).isEmpty();
    assertThat(baseline.leftOver(lint(Map.of())).findings()).isZero();
  }

  @Test
  void knowsFilesByTheirWayFromItsFolder() throws BrokenBaselineException {
    Function<String, String> files = name -> name.replace('\\', '/').replaceFirst("^\\.\\./", "");
    String broken = "kind: Service\napiVersion: [\n";
    LintResult there = lint(Map.of("apps/my file.yaml", broken));
    BaselineFile file = file(FindingCounts.of(there.findings(), new Names(files)).text());
    assertThat(file.source().text())
        .contains("{\"rule\": \"broken\", \"object\": \"\\\"apps/my file.yaml\\\"\"}");
    LintResult here =
        lint(
            Map.of("..\\apps\\my file.yaml", broken),
            new Baseline(file, new Names(files), ALL, true));
    assertThat(here.findings()).isEmpty();
  }
}
