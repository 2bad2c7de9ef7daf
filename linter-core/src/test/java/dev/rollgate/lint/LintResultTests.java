package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Root;
import dev.rollgate.render.Tool;
import dev.rollgate.render.Unrendered;
import dev.rollgate.traffic.Environments;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a result counts, and what of it is about files that changed. */
class LintResultTests {

  private static final DocumentReader READER = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
  private static final RuleInfo RULE = new RuleInfo("some-fault", Severity.WARNING, "a fault");
  private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n";
  private static final String TEMPLATE = "apiVersion: v1\nkind: Pod\nmetadata: {{ .x }}\n";
  private static final String BROKEN = "apiVersion: v1\nkind: Pod\nmetadata: [\n";

  private static YamlFile file(String name, String... documents) {
    return READER.read(new SourceText(name, String.join("---\n", documents)));
  }

  private static Projects projects(
      Renderings renderings, List<UnreadableFile> unreadable, YamlFile... files) {
    return new Workspace(Settings.DEFAULT, all -> Environments.NONE, all -> renderings)
        .projects(List.of(files), unreadable);
  }

  private static Projects projects(YamlFile... files) {
    return projects(Renderings.NONE, List.of(), files);
  }

  private static LintResult result(Projects projects, Finding... findings) {
    return new LintResult(projects, List.of(findings), List.of(), List.of());
  }

  private static Span place(String file) {
    return new SourceText(file, "x").whole();
  }

  private static Finding finding(Severity severity, String file) {
    return new Finding(
        RULE, severity, place(file), "a fault", "", Optional.empty(), List.of(), Optional.empty());
  }

  private static Finding finding(String file) {
    return finding(Severity.WARNING, file);
  }

  private static Finding renderedIn(String file, String root) {
    Finding plain = finding(file);
    return new Finding(
        plain.rule(),
        plain.severity(),
        plain.span(),
        plain.message(),
        plain.help(),
        plain.resource(),
        plain.related(),
        plain.fix(),
        Optional.of(new RenderedIn(List.of(root), 1, Optional.empty(), Set.of(file), "x")));
  }

  private static Suppressed suppressed(Finding finding) {
    return new Suppressed(finding, Suppressed.Origin.BASELINE, "");
  }

  @Test
  void eachDocumentIsCountedAsWhatItIs() {
    YamlFile skipping = file("s.yaml", POD);
    List<Document> skipped = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      skipped.add(new Document.Skipped(skipping.source().whole()));
    }
    Projects projects =
        projects(
            Renderings.NONE,
            List.of(new UnreadableFile("u.yaml", "no")),
            file("a.yaml", POD, POD.replace("name: a", "name: b"), TEMPLATE),
            file("b.yaml", BROKEN, BROKEN, "some: text\n"),
            // It may hold an object of interest, and does not.
            file("c.yaml", "apiVersion: example.com/v1\nkind: Pod\n", "other: text\n"),
            new YamlFile(skipping.source(), skipped));

    LintResult result =
        new LintResult(
            projects,
            List.of(
                finding(Severity.ERROR, "a.yaml"),
                finding(Severity.INFO, "a.yaml"),
                finding(Severity.INFO, "b.yaml"),
                finding(Severity.INFO, "c.yaml"),
                finding(Severity.WARNING, "b.yaml"),
                finding(Severity.WARNING, "c.yaml")),
            List.of(suppressed(finding("a.yaml")), suppressed(finding("b.yaml"))),
            List.of());

    assertThat(result.summary())
        .isEqualTo(new LintResult.Summary(5, 11, 2, 1, 2, 3, 3, 1, 2, 3, 2));
  }

  @Test
  void aTemplateThatIsRenderedDoesNotCountAsOne() {
    Renderings renderings = new Renderings(List.of(), List.of(), Set.of("t.yaml"), List.of());

    LintResult result =
        result(
            projects(
                renderings, List.of(), file("t.yaml", TEMPLATE), file("other.yaml", TEMPLATE)));

    assertThat(result.summary().documents()).isEqualTo(2);
    assertThat(result.summary().templated()).isEqualTo(1);
  }

  @Test
  void templatesAndOtherTextAreNothingToLookAt() {
    assertThat(result(projects(file("t.yaml", TEMPLATE, "some: text\n"))).isEmpty()).isTrue();
  }

  @Test
  void whatWasOrCouldNotBeLookedAtIsSomething() {
    YamlFile template = file("t.yaml", TEMPLATE);
    Span root = place("chart/Chart.yaml");
    Renderings failed =
        new Renderings(
            List.of(),
            List.of(new Unrendered(new Root(Tool.HELM, "chart", root), "no")),
            Set.of(),
            List.of());
    YamlFile skipped =
        new YamlFile(template.source(), List.of(new Document.Skipped(template.source().whole())));

    assertThat(
            Stream.of(
                projects(template, file("a.yaml", POD)),
                projects(template, file("b.yaml", BROKEN)),
                projects(template, skipped),
                projects(Renderings.NONE, List.of(new UnreadableFile("u", "no")), template),
                projects(failed, List.of(), template)))
        .noneMatch(projects -> result(projects).isEmpty());
  }

  @Test
  void objectsAndSkippedDocumentsDoNotOutweighEachOther() {
    YamlFile template = file("t.yaml", TEMPLATE);
    YamlFile skipped =
        new YamlFile(template.source(), List.of(new Document.Skipped(template.source().whole())));

    assertThat(result(projects(file("a.yaml", POD), skipped)).isEmpty()).isFalse();
    assertThat(result(projects(file("a.yaml", POD), file("b.yaml", BROKEN))).isEmpty()).isFalse();
    assertThat(result(projects(file("b.yaml", BROKEN), skipped)).isEmpty()).isFalse();
  }

  @Test
  void whatStandsInAChangedFileOrLeadsThereTouchesIt() {
    Finding here = finding("new.yaml");
    Finding leading =
        finding("old.yaml").withRelated(List.of(new Related(place("new.yaml"), "there")));
    Finding elsewhere = finding("old.yaml");
    LintResult result =
        new LintResult(
            projects(
                Renderings.NONE,
                List.of(new UnreadableFile("new-too.yaml", "no"), new UnreadableFile("o", "no")),
                file("new.yaml", POD),
                file("newer.yaml", POD),
                file("old.yaml", POD)),
            List.of(here, leading, elsewhere),
            List.of(suppressed(elsewhere), suppressed(here)),
            List.of(new RuleFault("failing", new IllegalStateException("a bug"))));

    LintResult touching = result.touching(name -> name.startsWith("new"));

    assertThat(touching.findings()).containsExactly(here, leading);
    assertThat(touching.suppressed()).extracting(Suppressed::finding).containsExactly(here);
    assertThat(touching.faults()).isEqualTo(result.faults());
    assertThat(touching.projects()).isSameAs(result.projects());
    assertThat(touching.changedFiles()).isEqualTo(OptionalInt.of(3));
    assertThat(result.changedFiles()).isEmpty();
  }

  @Test
  void whatIsRenderedOfChangedFilesTouchesThem() {
    Root takesIt = new Root(Tool.HELM, "takes-it", place("a/Chart.yaml"), Set.of("values.yaml"));
    Root doesNot = new Root(Tool.HELM, "does-not", place("b/Chart.yaml"), Set.of("others.yaml"));
    Finding failed = finding("c/Chart.yaml");
    Finding otherFailed = finding("d/Chart.yaml");
    Renderings renderings =
        new Renderings(
            List.of(new Rendering(takesIt, List.of()), new Rendering(doesNot, List.of())),
            List.of(
                new Unrendered(
                    new Root(Tool.HELM, "failed", failed.span(), Set.of("values.yaml")), "no"),
                new Unrendered(
                    new Root(Tool.HELM, "failed-too", otherFailed.span(), Set.of("others.yaml")),
                    "no")),
            Set.of(),
            List.of());
    Finding shown = renderedIn("a/web.yaml", "takes-it");
    Finding other = renderedIn("b/web.yaml", "does-not");

    LintResult result =
        result(projects(renderings, List.of()), shown, other, failed, otherFailed)
            .touching("values.yaml"::equals);

    assertThat(result.findings()).containsExactly(shown, failed);
    assertThat(result.changedFiles()).isEqualTo(OptionalInt.of(0));
  }
}
