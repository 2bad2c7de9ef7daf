package dev.rollgate.testdata;

import dev.rollgate.files.FileReading;
import dev.rollgate.kube.Kind;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.Safety;
import dev.rollgate.suppression.RulesInUse;
import dev.rollgate.suppression.Suppressions;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.YamlFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Lints and fixes files that are only in memory, on the first day of 2026. */
public final class Bench {

  private static final RuleCatalog CATALOG = RuleCatalog.load();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final Linter linter;
  private final Workspace workspace;

  /** A bench with these rules. */
  public Bench(List<Rule> rules, FixtureSettings settings) {
    RulesInUse inUse = RulesInUse.of(CATALOG, rules, settings.rules());
    Suppressions suppressions = new Suppressions(List.of(), settings.locked(), () -> TODAY, inUse);
    this.linter = new Linter(rules, settings.rules(), List.of(suppressions));
    this.workspace = new Workspace(settings.assumed());
  }

  /** What the rules find. */
  public LintResult lint(Map<String, byte[]> files) {
    FileReading reading = read(files);
    return linter.lint(workspace.projects(reading.files(), reading.unreadable()));
  }

  /** What the fixer makes of the files. */
  public FixResult fix(Map<String, byte[]> files, Safety least) {
    return fix(files, Fixer.atLeast(least));
  }

  /** What the fixer makes of the files when it mends these findings alone. */
  public FixResult fix(Map<String, byte[]> files, Predicate<Finding> wanted) {
    FileReading reading = read(files);
    return new Fixer(linter, reading::reread, workspace, wanted)
        .fix(reading.files(), reading.unreadable());
  }

  /** The documents of one file. */
  public YamlFile parse(String name, byte[] bytes) {
    FileReading reading = read(Map.of(name, bytes));
    return reading.files().get(0);
  }

  private static FileReading read(Map<String, byte[]> files) {
    FileReading reading = new FileReading(Kind::mayBeIn, root -> false, Limits.DEFAULT);
    files.forEach((name, bytes) -> reading.read(name, bytes, false));
    return reading;
  }
}
