package dev.rollgate.suppression;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.Level;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.traffic.World;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A run with three rules: {@code bad-value} and {@code ugly-value} find the values {@code bad} and
 * {@code ugly} anywhere in an object, and {@code broken-document} finds documents that are no YAML.
 */
final class Trial {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  /** A Namespace whose two labels are bad, on lines 6 and 7. */
  static final String TWO_LABELS =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels:
          a: bad
          b: bad
      """;

  private static final List<Rule> RULES =
      List.of(new ValueRule("bad"), new ValueRule("ugly"), new BrokenRule());

  private final List<IgnoreEntry> entries = new ArrayList<>();
  private Set<String> locked = Set.of();
  private Settings settings = Settings.DEFAULT.withWorld(World.CLOSED);
  private RuleSettings levels = RuleSettings.DEFAULT;
  private Predicate<Rule> running = rule -> true;

  private record ValueRule(String value) implements Rule {

    @Override
    public RuleInfo info() {
      return new RuleInfo(value + "-value", Severity.ERROR, "a value is " + value);
    }

    @Override
    public void check(Project project, Report report) {
      project.resources().forEach(r -> check(r, Value.of(r), report));
    }

    private void check(Resource resource, Value found, Report report) {
      if (found.text().equals(value)) {
        report
            .at(resource, found.span(), "the value is " + value)
            .fix(
                Fix.safe(
                    "make it good",
                    new Change.Replace(resource.document(), found.path(), Content.of("good"))));
      }
      found.members().forEach(m -> check(resource, m, report));
      found.items().forEach(i -> check(resource, i, report));
    }
  }

  private record BrokenRule() implements Rule {

    @Override
    public RuleInfo info() {
      return new RuleInfo("broken-document", Severity.ERROR, "a document is no YAML");
    }

    @Override
    public void check(Project project, Report report) {
      for (YamlFile file : project.files()) {
        for (Document document : file.documents()) {
          if (document instanceof Document.Broken broken) {
            report.at(broken.at(), "the document is broken");
          }
        }
      }
    }
  }

  Trial ignoring(IgnoreEntry entry) {
    entries.add(entry);
    return this;
  }

  Trial locked(String... rules) {
    locked = Set.of(rules);
    return this;
  }

  Trial inAnOpenWorld() {
    settings = Settings.DEFAULT;
    return this;
  }

  Trial without(String rule) {
    running = r -> !r.info().id().equals(rule);
    return this;
  }

  Trial level(String rule, Level level) {
    return level(rule, level, finding -> true);
  }

  Trial level(String rule, Level level, Predicate<Finding> scope) {
    levels = levels.and(new RuleSettings.Part(Optional.of(scope), Map.of(rule, level), Map.of()));
    return this;
  }

  private static YamlFile read(SourceText text) {
    return new DocumentReader(Kind::mayBeIn, Limits.DEFAULT).read(text);
  }

  private Linter linter() {
    List<Rule> known = new ArrayList<>(RULES);
    known.addAll(new SuppressionRules().rules());
    List<Rule> run = known.stream().filter(running).toList();
    RulesInUse inUse = RulesInUse.of(new RuleCatalog(known), run, levels);
    return new Linter(run, levels, List.of(new Suppressions(entries, locked, () -> TODAY, inUse)));
  }

  LintResult lint(String text) {
    return lint(Map.of("app.yaml", text));
  }

  LintResult lint(Map<String, String> files) {
    List<YamlFile> read = new ArrayList<>();
    files.forEach((name, text) -> read.add(read(new SourceText(name, text))));
    return linter().lint(new Workspace(settings).projects(read, List.of()));
  }

  /** Mends what the predicate wants. */
  FixResult fix(String text, Predicate<Finding> wanted) {
    return new Fixer(
            linter(),
            Trial::read,
            new Workspace(settings),
            Fixer.atLeast(Safety.UNSAFE).and(wanted))
        .fix(List.of(read(new SourceText("app.yaml", text))), List.of());
  }

  /** The findings: {@code 5:7 bad-value: the value is bad}. */
  List<String> findings(String text) {
    return lines(lint(text));
  }

  static List<String> lines(LintResult result) {
    return result.findings().stream().map(Trial::line).toList();
  }

  private static String line(Finding finding) {
    return "%d:%d %s: %s"
        .formatted(
            finding.span().from().line(),
            finding.span().from().column(),
            finding.rule().id(),
            finding.message());
  }

  /** What is suppressed: {@code 5 bad-value (reason)}. */
  List<String> suppressed(String text) {
    return lint(text).suppressed().stream()
        .map(
            s ->
                "%d %s (%s)"
                    .formatted(
                        s.finding().span().from().line(), s.finding().rule().id(), s.reason()))
        .toList();
  }
}
