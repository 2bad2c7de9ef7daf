package dev.rollgate.lint;

import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs rules over projects. */
public final class Linter {

  private final List<Rule> rules;
  private final RuleSettings settings;
  private final List<Review> reviews;

  /** A linter with these rules as they come. */
  public Linter(List<Rule> rules) {
    this(rules, RuleSettings.DEFAULT, List.of());
  }

  /**
   * A linter for what a user set.
   *
   * @param reviews in the order in which they see the findings
   */
  public Linter(List<Rule> rules, RuleSettings settings, List<Review> reviews) {
    this.rules = List.copyOf(rules);
    this.settings = settings;
    this.reviews = List.copyOf(reviews);
  }

  /** Everything that the rules find; a rule that fails does not stop the others. */
  public LintResult lint(Projects projects) {
    FindingMerge found = new FindingMerge();
    SourceFindings rendered = new SourceFindings(projects);
    Set<RuleFault> faults = new LinkedHashSet<>();
    for (Project project : projects.all()) {
      for (Rule rule : rules) {
        try {
          List<Finding> findings = check(rule, project, faults);
          found.add(project.rendering().isPresent() ? rendered.add(findings) : findings);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
          // A rule from a jar may be made for another Rollgate: then classes do not fit.
          faults.add(new RuleFault(rule.info().id(), e));
        }
      }
    }
    found.add(rendered.all());
    LintResult result = new LintResult(projects, found.sorted(), List.of(), List.copyOf(faults));
    for (Review review : reviews) {
      result = graded(result, review.review(result));
    }
    return new SoundFixes(projects).of(result);
  }

  /** What a review finds itself counts when its rule runs, and is as bad as the user wants it. */
  private LintResult graded(LintResult before, LintResult after) {
    Set<Finding> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(before.findings());
    List<Finding> findings =
        after.findings().stream()
            .filter(f -> known.contains(f) || runs(f.rule()))
            .flatMap(f -> known.contains(f) ? Stream.of(f) : settings.apply(f).stream())
            .toList();
    return new LintResult(after.projects(), findings, after.suppressed(), after.faults());
  }

  private boolean runs(RuleInfo info) {
    return rules.stream().anyMatch(rule -> rule.info().id().equals(info.id()));
  }

  /** What one rule finds, each finding with the options that count for its place. */
  private List<Finding> check(Rule rule, Project project, Collection<RuleFault> faults) {
    List<Finding> findings = new ArrayList<>();
    for (Map<String, String> options : settings.variants(rule.info())) {
      Report report = new Report(rule.info(), options);
      rule.check(project, report);
      report.findings().stream()
          .filter(finding -> settings.options(finding).equals(options))
          .flatMap(finding -> settings.apply(finding).stream())
          .forEach(findings::add);
      faults.addAll(report.faults());
    }
    return findings;
  }
}
