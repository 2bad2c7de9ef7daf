package dev.rollgate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Review;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.Suppressed;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which findings a baseline suppresses, and what is left over of it. */
class BaselineTests {

  /** Each container named {@code old...}, told twice where its image is {@code twice}. */
  private static final Rule OLD_CONTAINER =
      rule(
          "old-container",
          (project, report) ->
              project.workloads().stream()
                  .flatMap(w -> w.template().stream())
                  .flatMap(t -> t.containers().stream())
                  .filter(c -> c.name().raw().orElse("").startsWith("old"))
                  .forEach(
                      c -> {
                        for (int i = 0;
                            i < (c.image().raw().orElse("").equals("twice") ? 2 : 1);
                            i++) {
                          report.at(owner(project, c.span().file()), c.span(), "old " + i);
                        }
                      }));

  private static final Rule BROKEN =
      rule(
          "broken",
          (project, report) ->
              project.files().stream()
                  .flatMap(f -> f.documents().stream())
                  .filter(Document.Broken.class::isInstance)
                  .map(Document.Broken.class::cast)
                  .forEach(d -> report.at(d.at(), d.problem())));

  private static final Rule FAILING =
      rule(
          "failing",
          (project, report) -> {
            throw new IllegalStateException("a bug");
          });

  private static final Set<String> ALL = Set.of("old-container", "broken", "failing");

  private static Rule rule(String id, BiConsumer<Project, Report> check) {
    return new Rule() {
      @Override
      public RuleInfo info() {
        return new RuleInfo(id, Severity.ERROR, "a fault");
      }

      @Override
      public void check(Project project, Report report) {
        check.accept(project, report);
      }
    };
  }

  private static Resource owner(Project project, String file) {
    return project.resources().stream()
        .filter(r -> r.file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private static String deployment(String... containers) {
    StringBuilder text =
        new StringBuilder(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              template:
                spec:
                  containers:
            """);
    for (String container : containers) {
      String[] words = container.split(" ", 2);
      text.append("      - name: ").append(words[0]).append('\n');
      text.append("        image: ").append(words.length > 1 ? words[1] : "nginx").append('\n');
    }
    return text.toString();
  }

  private static Projects projects(Map<String, String> files, UnreadableFile... unreadable) {
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    List<YamlFile> read = new ArrayList<>();
    new TreeMap<>(files).forEach((name, text) -> read.add(reader.read(new SourceText(name, text))));
    return Projects.of(new Project(read, List.of(unreadable), Settings.DEFAULT));
  }

  private static LintResult lint(Map<String, String> files, Review... reviews) {
    return new Linter(
            List.of(OLD_CONTAINER, BROKEN, new BaselineStale()),
            RuleSettings.DEFAULT,
            List.of(reviews))
        .lint(projects(files));
  }

  private static BaselineFile recorded(Map<String, String> files) throws BrokenBaselineException {
    return file(FindingCounts.of(lint(files).findings(), new Names(Function.identity())).text());
  }

  private static BaselineFile file(String text) throws BrokenBaselineException {
    return BaselineFile.read("base.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Baseline complete(BaselineFile file) {
    return new Baseline(file, new Names(Function.identity()), ALL, true);
  }

  private static List<String> told(LintResult result) {
    return result.findings().stream()
        .map(f -> f.span().file() + ":" + f.span().from().line() + " " + f.rule().id())
        .toList();
  }

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
  void hasNothingToDoWithOtherRulesThanItsOwn() throws BrokenBaselineException {
    Map<String, String> files = Map.of("a.yaml", deployment("old"));
    Baseline baseline =
        new Baseline(recorded(files), new Names(Function.identity()), Set.of("broken"), true);
    assertThat(told(lint(files, baseline))).containsExactly("a.yaml:8 old-container");
    assertThat(lint(Map.of(), baseline).findings()).isEmpty();
    assertThat(baseline.leftOver(lint(Map.of())).findings()).isZero();
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
