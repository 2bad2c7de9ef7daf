package dev.rollgate.lint;

import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs rules over a project. */
public final class Linter {

  private final List<Rule> rules;

  /** A linter with these rules. */
  public Linter(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Everything that the rules find; a rule that fails does not stop the others. */
  public LintResult lint(Project project) {
    List<Finding> findings = new ArrayList<>();
    List<RuleFault> faults = new ArrayList<>();
    for (Rule rule : rules) {
      Report report = new Report(rule.info(), project.settings());
      try {
        rule.check(project, report);
        findings.addAll(report.findings());
        faults.addAll(report.faults());
      } catch (RuntimeException e) {
        faults.add(new RuleFault(rule.info().id(), e));
      }
    }
    new AnchoredFixes(findings).widen();
    ForeignText foreign = new ForeignText(project);
    findings.replaceAll(finding -> withSoundFix(finding, foreign));
    Collections.sort(findings);
    return new LintResult(project, findings, faults);
  }

  /** A fix that the text has no sound place for is left to the user, with the reason. */
  private static Finding withSoundFix(Finding finding, ForeignText foreign) {
    if (finding.fix().isEmpty()) {
      return finding;
    }
    Fix fix = finding.fix().get();
    Optional<String> refusal = foreign.refusal(fix);
    if (refusal.isPresent()) {
      return manual(finding, fix, refusal.get());
    }
    try {
      Map<SourceText, List<Edit>> edits = FixEdits.find(fix);
      boolean delicate =
          fix.changes().stream().anyMatch(Editor::concernsAnchor)
              || edits.entrySet().stream().anyMatch(e -> dropComment(e.getKey(), e.getValue()));
      return delicate ? finding.withFix(fix.atMost(Safety.UNSAFE), finding.help()) : finding;
    } catch (RefusedEditException e) {
      return manual(finding, fix, e.reason());
    }
  }

  private static boolean dropComment(SourceText source, List<Edit> edits) {
    return edits.stream().anyMatch(edit -> Editor.dropsComment(source, edit));
  }

  private static Finding manual(Finding finding, Fix fix, String why) {
    String reason = "not fixed automatically: " + why;
    String help = finding.help().isEmpty() ? reason : finding.help() + " (" + reason + ")";
    return finding.withFix(Fix.manual(fix.title()), help);
  }
}
