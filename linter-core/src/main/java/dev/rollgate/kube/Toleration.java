package dev.rollgate.kube;

import dev.rollgate.kube.LabelSelector.Match;
import java.util.Optional;

/**
 * A taint that pods put up with.
 *
 * @param key empty for every key
 * @param operator effective {@code Equal}
 * @param value empty when it is absent
 * @param effect empty for every effect
 */
public record Toleration(
    Field<String> key, Field<String> operator, Field<String> value, Field<String> effect) {

  static Toleration read(Fields fields) {
    return new Toleration(
        fields.text("key", ""),
        fields.text("operator", "Equal"),
        fields.text("value", ""),
        fields.text("effect", ""));
  }

  /** Whether pods with it may run on nodes with this taint. */
  Match of(Taint taint) {
    Match sameEffect = isAny(effect) ? Match.YES : equal(effect, taint.effect());
    Optional<String> how = operator.effective();
    Match sameKey =
        isAny(key) && how.filter("Exists"::equals).isPresent()
            ? Match.YES
            : equal(key, taint.key());
    return sameEffect.and(sameKey).and(sameValue(how, taint));
  }

  private Match sameValue(Optional<String> how, Taint taint) {
    return switch (how.orElse("")) {
      case "Exists" -> Match.YES;
      case "Equal" -> equal(value, taint.value());
      default -> Match.UNKNOWN;
    };
  }

  private static boolean isAny(Field<String> field) {
    return field.effective().filter(String::isEmpty).isPresent();
  }

  private static Match equal(Field<String> a, Field<String> b) {
    if (a.effective().isEmpty() || b.effective().isEmpty()) {
      return Match.UNKNOWN;
    }
    return a.effective().equals(b.effective()) ? Match.YES : Match.NO;
  }
}
