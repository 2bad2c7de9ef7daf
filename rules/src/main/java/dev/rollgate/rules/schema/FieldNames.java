package dev.rollgate.rules.schema;

import dev.rollgate.lint.Fix;
import dev.rollgate.rules.EditDistance;
import dev.rollgate.yaml.Change;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    Optional<String> same =
        fault.known().stream().filter(k -> letters(k).equals(letters(written))).findFirst();
    if (same.isPresent()) {
      return new FieldNames(same, true);
    }
    // A short word is near to every other.
    int limit = written.length() < 4 ? 0 : written.length() < 8 ? 1 : 2;
    return new FieldNames(
        fault.known().stream()
            .filter(k -> EditDistance.within(limit, k, written))
            .min(Comparator.comparingInt(k -> EditDistance.within(1, k, written) ? 0 : 1)),
        false);
  }

  /** Whether an unknown field can be meant for one of that name: a port for a containerPort. */
  static boolean isLike(Fault.Unknown fault, String name) {
    return near(fault).name().filter(name::equals).isPresent()
        || letters(name).endsWith(letters(fault.value().name()))
        || letters(fault.value().name()).endsWith(letters(name));
  }

  private static String letters(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
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
