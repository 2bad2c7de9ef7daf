package dev.rollgate.kube;

import java.util.Optional;

/**
 * What keeps pods from nodes unless they tolerate it.
 *
 * @param value empty when it is absent
 */
public record Taint(Field<String> key, Field<String> value, Field<String> effect) {

  static Taint read(Fields fields) {
    return new Taint(fields.text("key"), fields.text("value", ""), fields.text("effect"));
  }

  /** Whether it keeps pods away, and is not just a preference. */
  LabelSelector.Match keepsAway() {
    Optional<String> known = effect.author();
    return known.isEmpty()
        ? LabelSelector.Match.UNKNOWN
        : known.filter("PreferNoSchedule"::equals).isPresent()
            ? LabelSelector.Match.NO
            : LabelSelector.Match.YES;
  }
}
