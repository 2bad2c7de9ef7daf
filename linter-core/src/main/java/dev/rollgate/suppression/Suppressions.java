package dev.rollgate.suppression;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Review;
import dev.rollgate.lint.Suppressed;
import dev.rollgate.traffic.Projects;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes out what somebody decided not to hear of, in manifests or in the configuration, and tells
 * what is wrong with such decisions. Of several that are about the same finding all count as used.
 */
public final class Suppressions implements Review {

  private final List<IgnoreEntry> entries;
  private final Set<String> locked;
  private final Supplier<LocalDate> today;
  private final RulesInUse rules;

  /**
   * @param entries those of the configuration
   * @param locked names of rules that nothing may suppress
   * @param today the day of the run, which decides what has ended
   */
  public Suppressions(
      List<IgnoreEntry> entries, Set<String> locked, Supplier<LocalDate> today, RulesInUse rules) {
    this.entries = List.copyOf(entries);
    this.locked = Set.copyOf(locked);
    this.today = today;
    this.rules = rules;
  }

  @Override
  public LintResult review(LintResult result) {
    Found found = inManifests(result.projects());
    List<Suppression> all = new ArrayList<>(found.suppressions());
    entries.stream().map(Suppression::of).forEach(all::add);
    if (all.isEmpty() && found.faults().isEmpty()) {
      return result;
    }
    List<Finding> left = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>(result.suppressed());
    Set<RuleName> used = new HashSet<>();
    Map<String, List<NamedRule>> byRule = byRule(all);
    for (Finding finding : result.findings()) {
      List<NamedRule> taking =
          byRule.getOrDefault(finding.rule().id(), List.of()).stream()
              .filter(named -> named.suppression().covers().test(finding))
              .toList();
      taking.forEach(named -> used.add(named.name()));
      if (taking.isEmpty()) {
        left.add(finding);
      } else {
        Suppression first = taking.get(0).suppression();
        suppressed.add(new Suppressed(finding, first.form().origin(), first.reason()));
      }
    }
    left.addAll(faults(found, all, used, result));
    return new LintResult(
        result.projects(),
        left.stream().sorted().toList(),
        suppressed.stream().sorted().toList(),
        result.faults());
  }

  private static Found inManifests(Projects projects) {
    Map<Span, List<Resource>> byDocument = new LinkedHashMap<>();
    Map<Span, Document.Parsed> embedded = new LinkedHashMap<>();
    Map<Span, Document> hosts = new HashMap<>();
    Found found = new Found();
    for (Resource resource : projects.written()) {
      Document.Parsed own = resource.document();
      byDocument.computeIfAbsent(own.span(), s -> new ArrayList<>()).add(resource);
      own.host()
          .map(Document.Host::document)
          .ifPresent(
              host -> {
                hosts.put(host.span(), host);
                embedded.put(own.span(), own);
              });
    }
    for (YamlFile file : projects.files()) {
      Optional<Document> before = Optional.empty();
      // Asked once: a file may hold a million documents.
      boolean comments = CommentReader.mayBeIn(file.source().text());
      for (Document document : file.documents()) {
        // A kustomization that holds patches is looked at, though it is no object.
        Document read = hosts.getOrDefault(document.span(), document);
        List<Resource> resources = byDocument.getOrDefault(document.span(), List.of());
        read(read, before, comments, resources, found);
        before = Optional.of(document);
      }
    }
    embedded.forEach(
        (span, patch) ->
            read(
                patch,
                Optional.empty(),
                CommentReader.mayBeIn(patch.span().text()),
                byDocument.getOrDefault(span, List.of()),
                found));
    return found;
  }

  private static void read(
      Document document,
      Optional<Document> before,
      boolean comments,
      List<Resource> resources,
      Found found) {
    if (comments && isRead(document)) {
      CommentReader.read(document, before, resources, found);
    }
    resources.forEach(resource -> AnnotationReader.read(resource, found));
  }

  private static boolean isRead(Document document) {
    return !(document instanceof Document.OutOfScope || document instanceof Document.Skipped);
  }

  private Map<String, List<NamedRule>> byRule(List<Suppression> all) {
    Map<String, List<NamedRule>> byRule = new HashMap<>();
    for (Suppression suppression : all) {
      for (RuleName name : suppression.rules()) {
        NamedRule named = new NamedRule(suppression, name);
        if (named.counts(locked, today)) {
          byRule.computeIfAbsent(name.id(), id -> new ArrayList<>()).add(named);
        }
      }
    }
    return byRule;
  }

  /** What is wrong with suppressions. */
  private List<Finding> faults(
      Found found, List<Suppression> all, Set<RuleName> used, LintResult result) {
    Judge judge =
        new Judge(
            locked,
            today,
            rules.without(result.faults()),
            new LookedAt(result.projects()),
            result.projects().written());
    List<Finding> faults = new ArrayList<>(found.faults());
    all.forEach(suppression -> faults.addAll(judge.judge(suppression, used)));
    return faults;
  }
}
