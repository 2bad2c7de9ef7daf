package dev.rollgate.suppression;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import dev.rollgate.yaml.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A decision not to hear of some findings.
 *
 * @param rules as written, at least one
 * @param covers the findings that it is about, whatever their rule
 * @param reason empty when none is given
 * @param expires the last day on which it counts
 * @param span where it is written, for what is wrong with all of it
 * @param reached the objects that it may be about; empty for an entry of the configuration, whose
 *     objects {@code covers} tells
 */
record Suppression(
    Form form,
    List<RuleName> rules,
    Predicate<Finding> covers,
    String reason,
    Optional<LocalDate> expires,
    Span span,
    List<Resource> reached) {

  private static final int MOST_QUOTED = 5;

  Suppression {
    rules = List.copyOf(rules);
    reached = List.copyOf(reached);
  }

  static Suppression of(IgnoreEntry entry) {
    return new Suppression(
        Form.CONFIGURATION,
        entry.rules(),
        entry.place(),
        entry.reason(),
        entry.expires(),
        entry.span(),
        List.of());
  }

  /** Whether its last day is over. */
  boolean isExpired(Supplier<LocalDate> today) {
    return expires.filter(day -> today.get().isAfter(day)).isPresent();
  }

  /** Where each rule is named first: any other name of it is a repetition. */
  Map<String, RuleName> firstNames() {
    Map<String, RuleName> first = new HashMap<>();
    rules.forEach(name -> first.putIfAbsent(name.id(), name));
    return first;
  }

  /** Its rules for messages, the first of them at least: a list may have thousands. */
  String title() {
    String quoted =
        rules.stream()
            .limit(MOST_QUOTED)
            .map(rule -> '"' + rule.id() + '"')
            .collect(Collectors.joining(", "));
    int more = rules.size() - MOST_QUOTED;
    return more > 0 ? quoted + " and %s more".formatted(more) : quoted;
  }

  /** The only object that it may be about. */
  Optional<Resource> resource() {
    return reached.size() == 1 ? Optional.of(reached.get(0)) : Optional.empty();
  }
}
