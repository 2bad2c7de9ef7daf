package dev.rollgate.lint;

import dev.rollgate.lint.Fix.Reveals;
import dev.rollgate.lint.FixResult.ChangedFile;
import dev.rollgate.lint.FixResult.Outcome;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes fixes until none is left. Each pass takes fixes that do not touch one another, proves the
 * new texts, and lints again; a fix that fails its proof is dropped and never made. Nothing is
 * written here: the result is texts.
 */
public final class Fixer {

  /** A low cap finds bugs; manifests are mended in two or three passes. */
  private static final int MAX_PASSES = 10;

  private final Linter linter;
  private final Function<SourceText, YamlFile> reader;
  private final Workspace workspace;
  private final Predicate<Finding> wanted;

  /**
   * @param reader reads a text that a fix has changed
   * @param workspace puts the files together into projects
   * @param wanted which findings to fix, of those that have a fix
   */
  public Fixer(
      Linter linter,
      Function<SourceText, YamlFile> reader,
      Workspace workspace,
      Predicate<Finding> wanted) {
    this.linter = linter;
    this.reader = reader;
    this.workspace = workspace;
    this.wanted = wanted;
  }

  /** Fixes at or above a safety. */
  public static Predicate<Finding> atLeast(Safety least) {
    return finding ->
        least != Safety.MANUAL
            && finding.fix().filter(f -> f.safety().compareTo(least) >= 0).isPresent();
  }

  /** The edits of one fix, sorted, by file; none for a fix that is only shown. */
  public static Map<SourceText, List<Edit>> edits(Fix fix) {
    return FixEdits.of(fix);
  }

  /** What one fix alone would make of its files; none for a fix that is only shown. */
  public static List<ChangedFile> preview(Fix fix) {
    return FixEdits.of(fix).entrySet().stream()
        .map(e -> new ChangedFile(e.getKey(), FixEdits.apply(e.getKey(), e.getValue())))
        .toList();
  }

  /** The files' texts as they are after all passes. */
  public FixResult fix(List<YamlFile> files, List<UnreadableFile> unreadable) {
    return new Run(unreadable).fix(files);
  }

  /** The files at one moment, and what the rules say of them. */
  private record State(List<YamlFile> files, LintResult result) {

    List<String> texts() {
      return files.stream().map(f -> f.source().text()).toList();
    }
  }

  private final class Run {

    private final List<UnreadableFile> unreadable;
    private final List<AppliedFix> applied = new ArrayList<>();
    private final List<DroppedFix> dropped = new ArrayList<>();
    private final Set<String> hopeless = new HashSet<>();

    Run(List<UnreadableFile> unreadable) {
      this.unreadable = unreadable;
    }

    FixResult fix(List<YamlFile> files) {
      State first = lint(files);
      State state = first;
      Set<List<String>> seen = new HashSet<>();
      seen.add(first.texts());
      for (int pass = 0; pass < MAX_PASSES; pass++) {
        List<Finding> candidates = candidates(state);
        if (candidates.isEmpty()) {
          return result(first, state, Outcome.DONE);
        }
        State next = pass(state, apart(candidates));
        if (!next.equals(state) && !seen.add(next.texts())) {
          return new FixResult(List.of(), List.of(), loop(), first.result(), Outcome.LOOP);
        }
        state = next;
      }
      return result(first, state, candidates(state).isEmpty() ? Outcome.DONE : Outcome.MORE);
    }

    private State lint(List<YamlFile> files) {
      return new State(files, linter.lint(workspace.projects(files, unreadable)));
    }

    /** Fixes that reveal faults come last, in passes of their own: their proof is another. */
    private List<Finding> candidates(State state) {
      List<Finding> all =
          state.result().findings().stream()
              .filter(f -> f.fix().filter(x -> x.safety() != Safety.MANUAL).isPresent())
              .filter(wanted)
              .filter(f -> !hopeless.contains(f.identity()))
              .toList();
      List<Finding> plain =
          all.stream().filter(f -> fixOf(f).reveals() == Reveals.NOTHING).toList();
      return plain.isEmpty() ? all : plain;
    }

    /** The first fixes, in the order of findings, of which no edit touches another's. */
    private List<Finding> apart(List<Finding> candidates) {
      Map<SourceText, List<Edit>> taken = new HashMap<>();
      List<Finding> chosen = new ArrayList<>();
      for (Finding candidate : candidates) {
        Map<SourceText, List<Edit>> edits = FixEdits.of(fixOf(candidate));
        boolean free =
            edits.entrySet().stream()
                .noneMatch(
                    e ->
                        taken.getOrDefault(e.getKey(), List.of()).stream()
                            .anyMatch(t -> e.getValue().stream().anyMatch(t::touches)));
        if (free) {
          chosen.add(candidate);
          edits.forEach((k, v) -> taken.computeIfAbsent(k, s -> new ArrayList<>()).addAll(v));
        }
      }
      return chosen;
    }

    /** All chosen fixes at once; where that fails its proof, one by one to find the culprit. */
    private State pass(State state, List<Finding> chosen) {
      Attempt together = attempt(state, chosen);
      if (together.failure().isEmpty()) {
        record(chosen);
        return together.state();
      }
      for (Finding finding : chosen) {
        Attempt alone = attempt(state, List.of(finding));
        if (alone.failure().isEmpty()) {
          record(List.of(finding));
          return alone.state();
        }
        hopeless.add(finding.identity());
        dropped.add(new DroppedFix(finding, alone.failure().get()));
      }
      return state;
    }

    private void record(List<Finding> fixed) {
      fixed.forEach(f -> applied.add(new AppliedFix(f, fixOf(f))));
    }

    private Attempt attempt(State state, List<Finding> chosen) {
      List<Fix> fixes = chosen.stream().map(Fixer::fixOf).toList();
      List<Change> changes = fixes.stream().flatMap(f -> f.changes().stream()).toList();
      Map<SourceText, List<Edit>> edits = FixEdits.of(fixes);
      List<YamlFile> files = new ArrayList<>();
      for (YamlFile file : state.files()) {
        List<Edit> own = edits.get(file.source());
        if (own == null) {
          files.add(file);
          continue;
        }
        YamlFile changed = reader.apply(FixEdits.apply(file.source(), own));
        Optional<String> failure = FixProof.ofText(file, changed, changes, own);
        if (failure.isPresent()) {
          return new Attempt(state, failure);
        }
        files.add(changed);
      }
      State next = lint(files);
      return new Attempt(next, FixProof.ofFindings(state.result(), next.result(), chosen));
    }

    private List<DroppedFix> loop() {
      Set<String> rules = new LinkedHashSet<>();
      applied.forEach(a -> rules.add(a.finding().rule().id()));
      String reason = "the fixes of these rules undo each other: " + String.join(", ", rules);
      return applied.stream().map(a -> new DroppedFix(a.finding(), reason)).toList();
    }

    private FixResult result(State first, State last, Outcome outcome) {
      List<ChangedFile> changed = new ArrayList<>();
      for (int i = 0; i < first.files().size(); i++) {
        SourceText before = first.files().get(i).source();
        SourceText after = last.files().get(i).source();
        if (!before.text().equals(after.text())) {
          changed.add(new ChangedFile(before, after));
        }
      }
      return new FixResult(changed, applied, dropped, last.result(), outcome);
    }
  }

  private record Attempt(State state, Optional<String> failure) {}

  private static Fix fixOf(Finding finding) {
    return finding.fix().orElseThrow();
  }
}
