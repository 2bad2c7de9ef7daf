package dev.rollgate.rules.schema;

import dev.rollgate.lint.Fix;
import dev.rollgate.text.Suggestion;
import dev.rollgate.yaml.Change;
import java.util.List;
import java.util.Optional;

/**
 * What may have been meant by the name of a field that does not exist.
 *
 * @param name the nearest name that does exist, if one is near
 * @param sameLetters whether the two differ in case, dashes and underscores alone
 */
record FieldNames(Optional<String> name, boolean sameLetters) {

  /** As many names as still read well. */
  private static final int LISTED = 12;

  static FieldNames near(Fault.Unknown fault) {
    String written = fault.value().name();
    Optional<String> nearest = Suggestion.nearest(written, fault.known());
    return new FieldNames(
        nearest, nearest.filter(name -> Suggestion.haveSameLetters(name, written)).isPresent());
  }

  /** Whether an unknown field can be meant for one of that name: a port for a containerPort. */
  boolean mayBe(Fault.Unknown fault, String wanted) {
    return name.filter(wanted::equals).isPresent()
        || Suggestion.letters(wanted).endsWith(Suggestion.letters(fault.value().name()))
        || Suggestion.letters(fault.value().name()).endsWith(Suggestion.letters(wanted));
  }

  /** What to do about the field. */
  String help(Fault.Unknown fault) {
    if (name.isPresent()) {
      return sameLetters
          ? "write " + name.get()
          : "write %s if that is meant, else take it out".formatted(name.get());
    }
    List<String> known = fault.known();
    return known.isEmpty() || known.size() > LISTED
        ? "take it out, or write the field that is meant"
        : "take it out, or write one of " + String.join(", ", known);
  }

  /** The name in the right letters; any other name is a guess. */
  Optional<Fix> fix(Fault.Unknown fault) {
    return name.filter(n -> sameLetters)
        .map(
            n ->
                Fix.unsafe(
                        "write " + n,
                        new Change.RenameKey(fault.resource().document(), fault.value().path(), n))
                    .revealingAll());
  }
}
