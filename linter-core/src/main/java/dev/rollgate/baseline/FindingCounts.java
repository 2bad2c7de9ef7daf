package dev.rollgate.baseline;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fingerprint;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many findings there are of each fingerprint: what a baseline records. */
public final class FindingCounts {

  /** Rules about suppressions and baselines: what they say is never recorded itself. */
  private static final List<String> OWN_RULES = List.of("baseline-", "suppression-");

  private static final Comparator<Fingerprint> ORDER =
      Comparator.comparing(Fingerprint::rule)
          .thenComparing(Fingerprint::object)
          .thenComparing(Fingerprint::path);

  private final SortedMap<Fingerprint, Integer> counts;

  /**
   * @param counts all above 0
   */
  FindingCounts(Map<Fingerprint, Integer> counts) {
    SortedMap<Fingerprint, Integer> sorted = new TreeMap<>(ORDER);
    sorted.putAll(counts);
    this.counts = Collections.unmodifiableSortedMap(sorted);
  }

  /** Counts findings, but for those about suppressions and baselines. */
  public static FindingCounts of(Collection<Finding> findings, Names names) {
    SortedMap<Fingerprint, Integer> counts = new TreeMap<>(ORDER);
    for (Finding finding : findings) {
      if (isRecorded(finding)) {
        counts.merge(names.fingerprint(finding), 1, Integer::sum);
      }
    }
    return new FindingCounts(counts);
  }

  static boolean isRecorded(Finding finding) {
    return OWN_RULES.stream().noneMatch(finding.rule().id()::startsWith);
  }

  /** By fingerprint, sorted by rule, object, path. */
  SortedMap<Fingerprint, Integer> counts() {
    return counts;
  }

  /** How many findings there are in all. */
  public int findings() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many rules have findings here. */
  public int rules() {
    return Math.toIntExact(counts.keySet().stream().map(Fingerprint::rule).distinct().count());
  }

  /** What is left without others, which are among these. */
  public FindingCounts minus(FindingCounts others) {
    SortedMap<Fingerprint, Integer> left = new TreeMap<>(counts);
    others.counts.forEach(
        (fingerprint, count) ->
            left.computeIfPresent(fingerprint, (f, n) -> n > count ? n - count : null));
    return new FindingCounts(left);
  }

  /** The text of a baseline file that records these. */
  public String text() {
    return BaselineFormat.write(this);
  }
}
