package dev.rollgate.suppression;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.text.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells what is wrong with suppressions that can be read. */
final class Judge {

  /** No annotation that a person wrote names so many rules. */
  private static final int MOST_SHORTENED = 200;

  private final Set<String> locked;
  private final Supplier<LocalDate> today;
  private final RulesInUse rules;
  private final LookedAt lookedAt;
  private final List<Resource> resources;

  /**
   * @param resources every object of the run
   */
  Judge(
      Set<String> locked,
      Supplier<LocalDate> today,
      RulesInUse rules,
      LookedAt lookedAt,
      List<Resource> resources) {
    this.locked = locked;
    this.today = today;
    this.rules = rules;
    this.lookedAt = lookedAt;
    this.resources = resources;
  }

  /**
   * What is wrong with one.
   *
   * @param used its names that suppressed something
   */
  List<Finding> judge(Suppression suppression, Set<RuleName> used) {
    List<Finding> faults = new ArrayList<>();
    Optional<Resource> resource = suppression.resource();
    if (suppression.reason().isEmpty()) {
      faults.add(
          SuppressionRule.WITHOUT_REASON.at(
              suppression.span(),
              "nothing says why %s is ignored".formatted(suppression.title()),
              suppression.form().reasonHelp(),
              resource));
    }
    boolean expired = suppression.isExpired(today);
    if (expired) {
      faults.add(
          SuppressionRule.EXPIRED.at(
              suppression.span(),
              "the suppression of %s ended on %s"
                  .formatted(suppression.title(), suppression.expires().orElseThrow()),
              "mend what it hid and remove it, or set a later date",
              resource));
    }
    Map<String, RuleName> first = suppression.firstNames();
    for (RuleName name : suppression.rules()) {
      if (locked.contains(name.id())) {
        faults.add(
            SuppressionRule.LOCKED.at(
                name.span(),
                "\"%s\" is locked: nothing may suppress it".formatted(name.id()),
                "take it out; the configuration says what is locked",
                resource));
      } else if (!name.equals(first.get(name.id()))) {
        faults.add(unused(suppression, name, "\"%s\" is named twice".formatted(name.id())));
      } else if (!rules.isKnown(name.id())) {
        faults.add(unknown(suppression, name));
      } else if (SuppressionRule.isOne(name.id())) {
        faults.add(
            SuppressionRule.UNUSED.at(
                name.span(),
                "\"%s\" cannot be suppressed".formatted(name.id()),
                "mend the suppression, or set the rule's level in the configuration",
                resource));
      } else if (!expired && !used.contains(name) && wasLookedFor(suppression, name)) {
        faults.add(
            unused(
                suppression,
                name,
                "\"%s\" finds nothing here that would be suppressed".formatted(name.id())));
      }
    }
    return faults;
  }

  private Finding unknown(Suppression suppression, RuleName name) {
    return SuppressionRule.UNUSED.at(
        name.span(),
        Suggestion.told("no such rule", name.id(), rules.ids()),
        "\"rollgate rules\" lists the rules; each has to be named",
        suppression.resource());
  }

  /**
   * An annotation can be shortened by an edit of the tree, a comment by a person alone. Each such
   * edit holds all the names that are left, so a list without end gets none.
   */
  private static Finding unused(Suppression suppression, RuleName name, String message) {
    Optional<Fix> fix =
        suppression.form() == Form.ANNOTATION && suppression.rules().size() <= MOST_SHORTENED
            ? suppression
                .resource()
                .map(r -> AnnotationReader.without(name, suppression.rules(), r))
            : Optional.empty();
    String help =
        suppression.rules().size() == 1
            ? "remove the suppression"
            : "take the name out of the list";
    return SuppressionRule.UNUSED.at(name.span(), message, help, suppression.resource(), fix);
  }

  /** Whether the rule runs for every object that the suppression reaches, and could see it well. */
  private boolean wasLookedFor(Suppression suppression, RuleName name) {
    List<Resource> reached = reached(suppression, name);
    return lookedAt.includes(reached)
        && reached.stream().allMatch(r -> rules.example(name.id(), r).isPresent());
  }

  private List<Resource> reached(Suppression suppression, RuleName name) {
    if (suppression.form() != Form.CONFIGURATION) {
      return suppression.reached();
    }
    return resources.stream()
        .filter(r -> rules.example(name.id(), r).filter(suppression.covers()).isPresent())
        .toList();
  }
}
