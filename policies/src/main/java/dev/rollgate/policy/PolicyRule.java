package dev.rollgate.policy;

import dev.cel.runtime.CelFunctionResolver;
import dev.rollgate.config.Policy;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.UnfitRuleException;
import dev.rollgate.policy.Evaluation.Outcome;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rule that a policy makes. What it says once of an object it does not say again. */
final class PolicyRule implements Rule {

  private final CompiledPolicy policy;
  private final RuleInfo info;

  PolicyRule(CompiledPolicy policy) {
    this.policy = policy;
    Policy source = policy.policy();
    String summary =
        source.summary().isBlank() ? "a policy of the configuration" : source.summary().strip();
    this.info = new RuleInfo(source.name(), source.severity(), summary);
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  Policy policy() {
    return policy.policy();
  }

  /** Whether there is anything in the project that the policy looks at. */
  boolean concerns(Project project) {
    return !Subject.of(policy, project).isEmpty();
  }

  @Override
  public void check(Project project, Report report) {
    CelFunctionResolver functions = new Lookup(project).functions();
    Set<List<Object>> said = new HashSet<>();
    List<String> unfit = new ArrayList<>();
    for (Subject subject : Subject.of(policy, project)) {
      Outcome outcome = outcome(subject, functions);
      if (outcome instanceof Outcome.Fault fault) {
        Point.Place place = policy.point().in(subject);
        if (said.add(List.of(place.span(), fault.message()))) {
          report(report, subject, place, fault.message());
        }
      } else if (outcome instanceof Outcome.Unfit misfit) {
        unfit.add(title(subject) + ": " + misfit.problem());
      }
    }
    if (!unfit.isEmpty()) {
      String others = unfit.size() == 1 ? "" : " (and %s more)".formatted(unfit.size() - 1);
      report.unfit(new UnfitRuleException("cannot judge " + unfit.get(0) + others));
    }
  }

  /** A pattern can be deep enough to exhaust the stack of the engine. */
  private Outcome outcome(Subject subject, CelFunctionResolver functions) {
    try {
      return new Evaluation(policy, subject, functions).outcome();
    } catch (StackOverflowError e) {
      return new Outcome.Unfit("the expression, or a pattern in it, is nested too deeply");
    }
  }

  private void report(Report report, Subject subject, Point.Place place, String message) {
    Report.Entry entry =
        report.at(place.resource(), place.span(), message).help(oneLine(policy.policy().help()));
    subject.related().ifPresent(r -> entry.related(r.span(), r.message()));
  }

  /** Text of several lines, as YAML blocks have it, in one. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The object and its place: {@code Deployment "web" (web.yaml:4:9)}. */
  private static String title(Subject subject) {
    Position at = subject.resource().span().from();
    return "%s (%s:%s:%s)"
        .formatted(subject.resource().title(), subject.resource().file(), at.line(), at.column());
  }
}
