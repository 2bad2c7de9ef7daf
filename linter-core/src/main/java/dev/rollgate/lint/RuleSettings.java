package dev.rollgate.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the user set about rules, for everything or for some findings.
 *
 * @param parts of several that say something of the same, the last one counts
 */
public record RuleSettings(List<Part> parts) {

  /** Every rule as it comes. */
  public static final RuleSettings DEFAULT = new RuleSettings(List.of());

  /**
   * Settings for some findings.
   *
   * @param scope the findings, by their place; empty for all
   * @param levels by rule
   * @param options {@code RULE.OPTION} and the value
   */
  public record Part(
      Optional<Predicate<Finding>> scope, Map<String, Level> levels, Map<String, String> options) {

    /** Copies the maps. */
    public Part {
      levels = Map.copyOf(levels);
      options = Map.copyOf(options);
    }

    /** Settings for everything. */
    public static Part everywhere(Map<String, Level> levels, Map<String, String> options) {
      return new Part(Optional.empty(), levels, options);
    }

    private boolean covers(Finding finding) {
      return scope.isEmpty() || scope.get().test(finding);
    }
  }

  /** Copies the list. */
  public RuleSettings {
    parts = List.copyOf(parts);
  }

  /** These settings, and another part that counts before them. */
  public RuleSettings and(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new RuleSettings(more);
  }

  /** Whether a rule is off wherever it could find something. */
  public boolean isOff(RuleInfo rule) {
    boolean off = false;
    for (Part part : parts) {
      Level level = part.levels().get(rule.id());
      if (level != null) {
        off = level == Level.OFF && (off || part.scope().isEmpty());
      }
    }
    return off;
  }

  /** The options with which a rule has to run, so that every finding gets its own. */
  Set<Map<String, String>> variants(RuleInfo rule) {
    Set<Map<String, String>> variants = new LinkedHashSet<>();
    variants.add(Map.of());
    for (Part part : parts) {
      Map<String, String> own = ownOptions(part, rule);
      if (!own.isEmpty()) {
        // A part for some findings may count with or without each of the others.
        List<Map<String, String>> before = List.copyOf(variants);
        if (part.scope().isEmpty()) {
          variants.clear();
        }
        before.forEach(variant -> variants.add(merged(variant, own)));
      }
    }
    return variants;
  }

  /** The options that count for a finding. */
  Map<String, String> options(Finding finding) {
    Map<String, String> options = Map.of();
    for (Part part : parts) {
      Map<String, String> own = ownOptions(part, finding.rule());
      if (!own.isEmpty() && part.covers(finding)) {
        options = merged(options, own);
      }
    }
    return options;
  }

  private static Map<String, String> ownOptions(Part part, RuleInfo rule) {
    Map<String, String> own = new LinkedHashMap<>();
    rule.options().stream()
        .map(option -> rule.id() + "." + option.name())
        .filter(part.options()::containsKey)
        .forEach(name -> own.put(name, part.options().get(name)));
    return own;
  }

  private static Map<String, String> merged(Map<String, String> one, Map<String, String> over) {
    Map<String, String> merged = new LinkedHashMap<>(one);
    merged.putAll(over);
    return merged;
  }

  /**
   * The finding as the user wants it; empty when not at all. What a rule itself calls milder than
   * its findings usually are stays so: there it is less sure.
   */
  public Optional<Finding> apply(Finding finding) {
    Optional<Level> level = Optional.empty();
    for (Part part : parts) {
      Level own = part.levels().get(finding.rule().id());
      if (own != null && part.covers(finding)) {
        level = Optional.of(own);
      }
    }
    if (level.isEmpty()) {
      return Optional.of(finding);
    }
    boolean milder = finding.severity().compareTo(finding.rule().severity()) < 0;
    return level
        .get()
        .severity()
        .map(s -> milder && finding.severity().compareTo(s) < 0 ? finding.severity() : s)
        .map(finding::withSeverity);
  }
}
