package dev.rollgate.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.AppliedFix;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.FixResult.ChangedFile;
import dev.rollgate.lint.FixResult.Outcome;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Rule;
import dev.rollgate.report.ConciseReporter;
import dev.rollgate.report.FullReporter;
import dev.rollgate.report.Style;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds one fixture against what it expects, and against the laws that hold for every fix. What it
 * expects is what the rules of its own family say, so that a rule of another family does not change
 * it; the laws hold for all rules at once.
 */
public final class FixtureLaws {

  private final Fixture fixture;
  private final Bench family;
  private final Bench all;
  private final String title;

  /** Laws for one fixture under these rules, among them its own. */
  public FixtureLaws(Fixture fixture, List<Rule> rules) {
    this.fixture = fixture;
    this.family = new Bench(family(fixture, rules), fixture.settings());
    this.all = new Bench(rules, fixture.settings());
    this.title = fixture.rule() + "/" + fixture.name();
  }

  private static List<Rule> family(Fixture fixture, List<Rule> rules) {
    Set<String> families =
        rules.stream()
            .filter(r -> r.info().id().equals(fixture.rule()))
            .map(r -> r.getClass().getPackageName())
            .collect(Collectors.toSet());
    return rules.stream()
        .filter(
            r ->
                families.contains(r.getClass().getPackageName())
                    || fixture.companions().contains(r.info().id()))
        .toList();
  }

  /** The findings are exactly the expected ones. */
  public void reportsExactlyTheExpectedFindings() {
    assertThat(report(family.lint(fixture.input()))).as(title).isEqualTo(fixture.findings());
  }

  /** Whether the case pins the report for people. */
  public boolean pinsReport() {
    return !fixture.report().isEmpty();
  }

  /** The report for people is the expected one. */
  public void reportsInTheExpectedWords() {
    assertThat(fullReport(family.lint(fixture.input()))).as(title).isEqualTo(fixture.report());
  }

  private static String fullReport(LintResult result) {
    return new FullReporter(Style.PLAIN).report(result);
  }

  /** The fixer changes exactly the expected bytes. */
  public void fixesToExactlyTheExpectedBytes() {
    Map<String, String> changed = new TreeMap<>();
    for (ChangedFile file : fixByFamily().changed()) {
      changed.put(file.after().name(), file.after().text());
    }
    assertThat(changed).as(title).isEqualTo(texts(fixture.fixed()));
  }

  /** No finding, no change. */
  public void leavesFilesWithoutFindingsAlone() {
    if (fixture.findings().isEmpty()) {
      assertThat(fixByFamily().changed()).as(title).isEmpty();
    }
  }

  /** Fixing twice is fixing once. */
  public void isIdempotent() {
    assertThat(fix(fixed(fixture.input())).changed()).as(title).isEmpty();
  }

  /** Every document that could be parsed can be parsed afterwards. */
  public void keepsDocumentsParsable() {
    for (ChangedFile file : fix(fixture.input()).changed()) {
      assertThat(broken(file.after())).as(title).isEqualTo(broken(file.before()));
    }
  }

  private long broken(SourceText text) {
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    return all.parse(text.name(), bytes).documents().stream()
        .filter(Document.Broken.class::isInstance)
        .count();
  }

  /** The fixer's own proofs hold: nothing was dropped, and all passes came to an end. */
  public void provesEveryFix() {
    FixResult result = fix(fixture.input());
    assertThat(result.dropped()).as(title).isEmpty();
    assertThat(result.outcome()).as(title).isEqualTo(Outcome.DONE);
  }

  /** Pass by pass, the edits of the declared changes alone lead from the old bytes to the new. */
  public void changesNothingOutsideItsEdits() throws RefusedEditException {
    FixResult result = fix(fixture.input());
    for (ChangedFile file : result.changed()) {
      SourceText text = file.before();
      List<Edit> edits = editsOf(result, text);
      while (!edits.isEmpty()) {
        text = new SourceText(text.name(), Edit.apply(text.text(), edits));
        edits = editsOf(result, text);
      }
      assertThat(text.text()).as(title).isEqualTo(file.after().text());
    }
  }

  private static List<Edit> editsOf(FixResult result, SourceText text) throws RefusedEditException {
    List<Edit> edits = new ArrayList<>();
    for (AppliedFix applied : result.applied()) {
      List<Change> changes = new ArrayList<>();
      for (Change change : applied.fix().changes()) {
        SourceText source = change.document().span().source();
        if (source.name().equals(text.name()) && source.text().equals(text.text())) {
          changes.add(change);
        }
      }
      edits.addAll(Editor.edits(changes));
    }
    edits.sort(Comparator.naturalOrder());
    return edits;
  }

  /** Whether the case, and what the fixer makes of it, can be written in this way. */
  public boolean canBeWrittenAs(Variant variant) {
    Map<String, byte[]> input = fixture.input();
    LintResult original = all.lint(input);
    return original.projects().unreadable().isEmpty()
        && original.summary().broken() == 0
        && Stream.of(input, fixed(input))
            .flatMap(files -> texts(files).entrySet().stream())
            .allMatch(e -> variant.applies(e.getKey(), e.getValue()));
  }

  /** The variant has the same findings, and its fix is the variant of the fix. */
  public void holdsFor(Variant variant) {
    Map<String, byte[]> input = fixture.input();
    LintResult original = all.lint(input);
    Map<String, byte[]> varied = varied(variant, input);
    assertThat(messages(all.lint(varied))).as(title).isEqualTo(messages(original));
    assertThat(texts(fixed(varied))).as(title).isEqualTo(texts(varied(variant, fixed(input))));
  }

  private static Map<String, byte[]> varied(Variant variant, Map<String, byte[]> files) {
    Map<String, byte[]> varied = new TreeMap<>();
    texts(files)
        .forEach(
            (name, text) -> varied.put(name, variant.of(text).getBytes(StandardCharsets.UTF_8)));
    return varied;
  }

  /** Rules and messages; places differ between variants, and so does what speaks of them. */
  private static List<String> messages(LintResult result) {
    return result.findings().stream()
        .map(f -> f.span().file() + " " + f.rule().id() + " " + f.message())
        .sorted()
        .toList();
  }

  private Map<String, byte[]> fixed(Map<String, byte[]> files) {
    Map<String, byte[]> result = new TreeMap<>(files);
    for (ChangedFile file : fix(files).changed()) {
      result.put(file.after().name(), file.after().text().getBytes(StandardCharsets.UTF_8));
    }
    return result;
  }

  private FixResult fix(Map<String, byte[]> files) {
    return all.fix(files, fixture.safety());
  }

  private FixResult fixByFamily() {
    return family.fix(fixture.input(), fixture.safety());
  }

  private static Map<String, String> texts(Map<String, byte[]> files) {
    Map<String, String> texts = new TreeMap<>();
    files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  private static String report(LintResult result) {
    return new ConciseReporter().report(result);
  }

  /** Rewrites the expectations from what happens now; a person then reads the difference. */
  public void update() throws IOException {
    if (System.getenv("CI") != null) {
      throw new IllegalStateException("expectations are never rewritten in CI");
    }
    Path folder = fixture.folder();
    String findings = report(family.lint(fixture.input()));
    if (findings.isEmpty()) {
      Files.deleteIfExists(folder.resolve("findings.txt"));
    } else {
      Files.writeString(folder.resolve("findings.txt"), findings);
    }
    if (Files.exists(folder.resolve("report.txt"))) {
      Files.writeString(folder.resolve("report.txt"), fullReport(family.lint(fixture.input())));
    }
    for (String old : fixture.fixed().keySet()) {
      Files.delete(folder.resolve("fixed").resolve(old));
    }
    for (ChangedFile file : fixByFamily().changed()) {
      Path path = folder.resolve("fixed").resolve(file.after().name());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.after().text());
    }
  }
}
