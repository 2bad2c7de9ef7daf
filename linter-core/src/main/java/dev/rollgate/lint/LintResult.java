package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Root;
import dev.rollgate.render.Unrendered;
import dev.rollgate.traffic.Projects;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a run found.
 *
 * @param projects what was looked at
 * @param findings sorted by file, line, column, rule
 * @param suppressed what somebody decided not to hear of, sorted likewise
 * @param faults rules that failed
 * @param changedFiles of how many files alone this tells; empty when it tells all that was found
 */
public record LintResult(
    Projects projects,
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<RuleFault> faults,
    OptionalInt changedFiles) {

  /**
   * Counts for reports. Every document is parsed, templated, broken, skipped or out of scope.
   *
   * @param files files that were read or could not be
   * @param resources objects of the kinds in use
   * @param templated templates that were not rendered
   * @param outOfScope documents without such an object
   * @param skipped documents that may hold one, which nothing ties to a target group
   * @param suppressed findings that somebody decided not to hear of
   */
  public record Summary(
      int files,
      int documents,
      int resources,
      int templated,
      int broken,
      int outOfScope,
      int skipped,
      int errors,
      int warnings,
      int infos,
      int suppressed) {}

  /** All that was found. */
  public LintResult(
      Projects projects,
      List<Finding> findings,
      List<Suppressed> suppressed,
      List<RuleFault> faults) {
    this(projects, findings, suppressed, faults, OptionalInt.empty());
  }

  /** Copies the lists. */
  public LintResult {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    faults = List.copyOf(faults);
  }

  /**
   * What of this touches files that changed: stands there, has the other end of its link there, or
   * shows in what is rendered of them, or tells why that could not be.
   *
   * @param changed whether the file of a name is one of them
   */
  public LintResult touching(Predicate<String> changed) {
    int files =
        count(projects.files(), f -> changed.test(f.source().name()))
            + count(projects.unreadable(), f -> changed.test(f.name()));
    Predicate<Root> isChanged = root -> root.shared().stream().anyMatch(changed);
    Set<String> roots =
        projects.renderings().rendered().stream()
            .map(Rendering::root)
            .filter(isChanged)
            .map(Root::name)
            .collect(Collectors.toSet());
    Set<Span> failed =
        projects.renderings().unrendered().stream()
            .filter(u -> isChanged.test(u.root()))
            .map(Unrendered::at)
            .collect(Collectors.toSet());
    Predicate<Finding> concerned =
        f ->
            f.touches(changed)
                || failed.contains(f.span())
                || f.rendered().filter(in -> in.isInAny(roots)).isPresent();
    return new LintResult(
        projects,
        findings.stream().filter(concerned).toList(),
        suppressed.stream().filter(s -> concerned.test(s.finding())).toList(),
        faults,
        OptionalInt.of(files));
  }

  /** The counts. */
  public Summary summary() {
    List<Document> documents =
        projects.files().stream().flatMap(f -> f.documents().stream()).toList();
    List<Resource> resources = projects.written();
    Set<Document> inScope = Collections.newSetFromMap(new IdentityHashMap<>());
    resources.forEach(r -> inScope.add(r.document()));
    return new Summary(
        projects.files().size() + projects.unreadable().size(),
        documents.size(),
        projects.linted(),
        count(documents, d -> d instanceof Document.Templated && !isRendered(d)),
        count(documents, Document.Broken.class::isInstance),
        count(
            documents,
            d ->
                d instanceof Document.OutOfScope
                    || (d instanceof Document.Parsed && !inScope.contains(d))),
        count(documents, Document.Skipped.class::isInstance),
        count(Severity.ERROR),
        count(Severity.WARNING),
        count(Severity.INFO),
        suppressed.size());
  }

  /** Whether a template was looked at as what it becomes. */
  private boolean isRendered(Document document) {
    return projects.renderings().inputs().contains(document.span().file());
  }

  /**
   * Whether there was nothing that a rule could look at, such as templates alone. A root that could
   * not be rendered is told itself.
   */
  public boolean isEmpty() {
    Summary summary = summary();
    return summary.resources() + summary.broken() + summary.skipped() == 0
        && projects.unreadable().isEmpty()
        && projects.renderings().unrendered().isEmpty();
  }

  private int count(Severity severity) {
    return count(findings, f -> f.severity() == severity);
  }

  private static <T> int count(List<T> items, Predicate<T> predicate) {
    return Math.toIntExact(items.stream().filter(predicate).count());
  }
}
