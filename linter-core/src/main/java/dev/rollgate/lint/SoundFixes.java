package dev.rollgate.lint;

import dev.rollgate.traffic.Projects;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the fixes that rules propose against the text that they would change. */
final class SoundFixes {

  private final ForeignText foreign;

  SoundFixes(Projects projects) {
    this.foreign = new ForeignText(projects);
  }

  /** The same result; its fixes have a sound place in the text, or are left to the user. */
  LintResult of(LintResult result) {
    List<Finding> findings = new ArrayList<>(result.findings());
    new AnchoredFixes(findings).widen();
    findings.replaceAll(this::withSoundFix);
    Collections.sort(findings);
    return new LintResult(result.projects(), findings, result.suppressed(), result.faults());
  }

  /** A fix that the text has no sound place for is left to the user, with the reason. */
  private Finding withSoundFix(Finding finding) {
    if (finding.fix().isEmpty()) {
      return finding;
    }
    Fix fix = finding.fix().get();
    Optional<String> refusal = foreign.refusal(fix);
    if (refusal.isPresent()) {
      return finding.unfixed(refusal.get());
    }
    try {
      Map<SourceText, List<Edit>> edits = FixEdits.find(fix);
      boolean delicate =
          fix.changes().stream().anyMatch(Editor::concernsAnchor)
              || edits.entrySet().stream().anyMatch(e -> dropComment(e.getKey(), e.getValue()));
      return delicate ? finding.withFix(fix.atMost(Safety.UNSAFE), finding.help()) : finding;
    } catch (RefusedEditException e) {
      return finding.unfixed(e.reason());
    }
  }

  private static boolean dropComment(SourceText source, List<Edit> edits) {
    return edits.stream().anyMatch(edit -> Editor.dropsComment(source, edit));
  }
}
