package dev.rollgate.lint;

import dev.rollgate.yaml.SourceText;
import java.util.List;

/**
 * What a run of the fixer came to.
 *
 * @param changed the files with another text than before
 * @param applied in the order of their passes
 * @param dropped fixes that failed their proof
 * @param remaining what the rules still find in the new texts
 * @param outcome whether the fixer came to its end
 */
public record FixResult(
    List<ChangedFile> changed,
    List<AppliedFix> applied,
    List<DroppedFix> dropped,
    LintResult remaining,
    Outcome outcome) {

  /** How the passes ended. */
  public enum Outcome {
    /** Nothing is left that could be fixed. */
    DONE,
    /** Some fixes are left after the last pass; another run makes them. */
    MORE,
    /** The rules undid each other's fixes; nothing was changed. */
    LOOP
  }

  /** A file's text before and after. */
  public record ChangedFile(SourceText before, SourceText after) {}

  /** Copies the lists. */
  public FixResult {
    changed = List.copyOf(changed);
    applied = List.copyOf(applied);
    dropped = List.copyOf(dropped);
  }
}
