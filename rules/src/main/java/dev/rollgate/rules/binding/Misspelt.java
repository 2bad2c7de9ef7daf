package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.kube.Value;

/** Fields that a TargetGroupBinding has in other letters: their author did not leave them out. */
final class Misspelt {

  private Misspelt() {}

  /** Whether the spec has the field in other letters alone; the rules about fields say so. */
  static boolean isIn(TargetGroupBinding view, String field) {
    return Value.of(view.resource()).member("spec").stream()
        .flatMap(spec -> spec.members().stream())
        .map(Value::name)
        .anyMatch(name -> name.equalsIgnoreCase(field) && !name.equals(field));
  }
}
