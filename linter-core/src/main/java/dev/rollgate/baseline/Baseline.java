package dev.rollgate.baseline;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fingerprint;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Review;
import dev.rollgate.lint.Suppressed;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Suppresses the findings that a baseline records: of those with one fingerprint as many as were
 * there, the first ones; what is more is reported. Entries that are left over are findings
 * themselves, where the run can tell.
 *
 * <p>It comes after all other reviews: what they suppress needs no baseline.
 */
public final class Baseline implements Review {

  private final BaselineFile file;
  private final Names names;
  private final Set<String> rules;
  private final boolean complete;

  /**
   * @param rules the names of the rules that run and may be suppressed; the baseline says nothing
   *     of others
   * @param complete whether the run reads all that the baseline speaks of: everything in its
   *     folder. A part does not tell what no longer occurs: an object may have a copy in another
   *     environment, and what it is linked to may be absent
   */
  public Baseline(BaselineFile file, Names names, Set<String> rules, boolean complete) {
    this.file = file;
    this.names = names;
    this.rules = Set.copyOf(rules);
    this.complete = complete;
  }

  /** Findings held against the baseline, and the entries that none of them needs. */
  private record Match(List<Finding> reported, List<Suppressed> suppressed, FindingCounts rest) {}

  @Override
  public LintResult review(LintResult result) {
    Match match = match(result);
    List<Finding> findings = new ArrayList<>(match.reported());
    if (obstacle(result, match).isEmpty()) {
      findings.addAll(stale(match.rest()));
      Collections.sort(findings);
    }
    return new LintResult(result.projects(), findings, match.suppressed(), result.faults());
  }

  /**
   * What the baseline records and a run without it does not find; of rules that ran.
   *
   * @param result of a run of which {@link #obstacle} says nothing
   */
  public FindingCounts leftOver(LintResult result) {
    return match(result).rest();
  }

  /**
   * Why a run does not tell what no longer occurs: on one line, lower-case, without a full stop.
   */
  public Optional<String> obstacle(LintResult result) {
    return obstacle(result, match(result));
  }

  private Optional<String> obstacle(LintResult result, Match match) {
    if (!complete) {
      return Optional.of("the run reads only a part of what the baseline speaks of");
    }
    if (!result.faults().isEmpty()) {
      return Optional.of("rule %s failed".formatted(result.faults().get(0).rule()));
    }
    if (!result.projects().unreadable().isEmpty()) {
      return Optional.of(
          "%s could not be read".formatted(result.projects().unreadable().get(0).span().file()));
    }
    return result.projects().files().stream()
        .flatMap(f -> f.documents().stream())
        .filter(Document.Broken.class::isInstance)
        .map(Document.Broken.class::cast)
        .filter(document -> match.suppressed().stream().noneMatch(s -> isAbout(document, s)))
        .map(document -> "%s:%s is not YAML".formatted(document.at().file(), line(document.at())))
        .findFirst();
  }

  /** What was broken when the baseline was made hid the same findings then. */
  private static boolean isAbout(Document.Broken document, Suppressed suppressed) {
    Span span = suppressed.finding().span();
    return suppressed.finding().resource().isEmpty() && span.equals(document.at());
  }

  private static int line(Span span) {
    return span.from().line();
  }

  private Match match(LintResult result) {
    SortedMap<Fingerprint, Integer> left = new TreeMap<>(file.counts().counts());
    List<Finding> reported = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>(result.suppressed());
    for (Finding finding : result.findings()) {
      boolean recorded =
          rules.contains(finding.rule().id())
              && FindingCounts.isRecorded(finding)
              && take(names.fingerprint(finding), left);
      if (recorded) {
        suppressed.add(new Suppressed(finding, Suppressed.Origin.BASELINE, ""));
      } else {
        reported.add(finding);
      }
    }
    Collections.sort(suppressed);
    left.keySet().removeIf(fingerprint -> !rules.contains(fingerprint.rule()));
    if (!left.isEmpty()) {
      // What another tool fills in later may bring the finding back.
      Set<String> unclear =
          result.projects().filledInLater().stream().map(names::object).collect(Collectors.toSet());
      left.keySet().removeIf(fingerprint -> unclear.contains(fingerprint.object()));
    }
    return new Match(reported, suppressed, new FindingCounts(left));
  }

  private static boolean take(Fingerprint fingerprint, Map<Fingerprint, Integer> left) {
    Integer count = left.get(fingerprint);
    if (count == null) {
      return false;
    }
    if (count == 1) {
      left.remove(fingerprint);
    } else {
      left.put(fingerprint, count - 1);
    }
    return true;
  }

  private List<Finding> stale(FindingCounts rest) {
    List<Finding> stale = new ArrayList<>();
    rest.counts()
        .forEach(
            (fingerprint, missing) -> {
              int recorded = file.counts().counts().getOrDefault(fingerprint, 0);
              Span span = Optional.ofNullable(file.spans().get(fingerprint)).orElseThrow();
              stale.add(BaselineStale.finding(span, fingerprint, missing, recorded));
            });
    return stale;
  }
}
