package dev.rollgate.lint;

import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
      } catch (RuntimeException e) {
        faults.add(new RuleFault(rule.info().id(), e));
      }
    }
    Set<Document> editable = editable(project);
    findings.replaceAll(finding -> withSoundFix(finding, editable));
    Collections.sort(findings);
    return new LintResult(project, findings, faults);
  }

  private static Set<Document> editable(Project project) {
    Set<Document> editable = Collections.newSetFromMap(new IdentityHashMap<>());
    for (YamlFile file : project.files()) {
      if (file.editable()) {
        editable.addAll(file.documents());
      }
    }
    return editable;
  }

  /** A fix that the text has no sound place for is left to the user, with the reason. */
  private static Finding withSoundFix(Finding finding, Set<Document> editable) {
    if (finding.fix().isEmpty()) {
      return finding;
    }
    Fix fix = finding.fix().get();
    Optional<String> refusal = refusal(fix, editable);
    if (refusal.isEmpty()) {
      return finding;
    }
    String help = finding.help();
    String reason = "not fixed automatically: " + refusal.get();
    return finding.withFix(
        Optional.of(Fix.manual(fix.title())), help.isEmpty() ? reason : help + " (" + reason + ")");
  }

  private static Optional<String> refusal(Fix fix, Set<Document> editable) {
    for (Change change : fix.changes()) {
      if (!editable.contains(change.document())) {
        return Optional.of("the file has a document that is broken or a template");
      }
      try {
        Editor.edits(change);
      } catch (RefusedEditException e) {
        return Optional.of(e.reason());
      }
    }
    return Optional.empty();
  }
}
