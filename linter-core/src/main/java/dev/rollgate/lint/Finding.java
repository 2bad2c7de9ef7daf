package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A fault that a rule sees.
 *
 * @param rule which rule
 * @param severity how bad this one is
 * @param span where it shows
 * @param message the fact, lower-case but for names of kinds, without a full stop
 * @param help what to do about it; empty when the message says all
 * @param resource the object it is about; empty for faults of whole files
 * @param related the other ends of the link
 * @param fix what would mend it
 * @param rendered where it shows, when that is not the text itself but what a tool makes of it
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    Span span,
    String message,
    String help,
    Optional<Resource> resource,
    List<Related> related,
    Optional<Fix> fix,
    Optional<RenderedIn> rendered)
    implements Comparable<Finding> {

  /** A finding that shows where it is written. */
  public Finding(
      RuleInfo rule,
      Severity severity,
      Span span,
      String message,
      String help,
      Optional<Resource> resource,
      List<Related> related,
      Optional<Fix> fix) {
    this(rule, severity, span, message, help, resource, related, fix, Optional.empty());
  }

  /** Copies the list; what two ends say alike is said once. */
  public Finding {
    related = related.stream().distinct().toList();
  }

  /** By file, line, column, rule, message. */
  @Override
  public int compareTo(Finding other) {
    int order = span.file().compareTo(other.span.file());
    if (order == 0) {
      order = Integer.compare(span.from().line(), other.span.from().line());
    }
    if (order == 0) {
      order = Integer.compare(span.from().column(), other.span.from().column());
    }
    if (order == 0) {
      order = rule.id().compareTo(other.rule.id());
    }
    return order == 0 ? message.compareTo(other.message) : order;
  }

  /** Where in its object it shows, as a path from there; empty for a finding about no object. */
  public NodePath path() {
    return resource.map(r -> ObjectPath.below(r, span)).orElse(NodePath.ROOT);
  }

  /** For logs: {@code k8s/web.yaml:3:7: error some-rule: message}. */
  @Override
  public String toString() {
    return "%s:%s:%s: %s %s: %s"
        .formatted(
            span.file(),
            span.from().line(),
            span.from().column(),
            severity.word(),
            rule.id(),
            message);
  }

  /** What stays the same about a finding when other lines come and go. */
  public String identity() {
    return place() + ": " + message;
  }

  /**
   * Whether it stands in one of some files, has the other end of a link there, or shows in what is
   * rendered of one: a patch may take away what a rule misses.
   *
   * @param files whether the file of a name is one of them
   */
  public boolean touches(Predicate<String> files) {
    return files.test(span.file())
        || related.stream().anyMatch(r -> files.test(r.span().file()))
        || rendered.filter(in -> in.files().stream().anyMatch(files)).isPresent();
  }

  /** The rule and the object. */
  String place() {
    return rule.id() + " in " + object();
  }

  /** The object, or the file when it is about none. */
  String object() {
    return resource.map(r -> r.file() + ", " + r.title()).orElse(span.file());
  }

  /** The same finding, as bad as that. */
  Finding withSeverity(Severity other) {
    return new Finding(rule, other, span, message, help, resource, related, fix, rendered);
  }

  Finding withRelated(List<Related> others) {
    return new Finding(rule, severity, span, message, help, resource, others, fix, rendered);
  }

  Finding withFix(Fix other, String otherHelp) {
    return new Finding(
        rule, severity, span, message, otherHelp, resource, related, Optional.of(other), rendered);
  }

  /** The same finding, whose fix is for a person to make, and why. */
  Finding unfixed(String why) {
    Fix manual = fix.map(Fix::byHand).orElseGet(() -> Fix.manual(""));
    String reason = "not fixed automatically: " + why;
    return withFix(manual, help.isEmpty() ? reason : help + " (" + reason + ")");
  }
}
