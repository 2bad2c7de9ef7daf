package dev.rollgate.policy;

import dev.cel.common.values.NullValue;
import dev.rollgate.kube.Value;
import java.math.BigInteger;

/** Values of manifests as CEL takes them. */
final class ManifestValues {

  private ManifestValues() {}

  /**
   * A map, a list, a string, a long, a double, a boolean, or CEL's null.
   *
   * @throws UnknownValueException for a placeholder
   */
  static Object of(Value value) {
    if (value.isPlaceholder()) {
      throw new UnknownValueException(value.text());
    }
    return switch (value.type()) {
      case OBJECT -> new ManifestMap(value);
      case LIST -> new ManifestList(value);
      case STRING -> value.text();
      case INTEGER ->
          value
              .integer()
              .filter(number -> number.bitLength() < Long.SIZE)
              .<Object>map(BigInteger::longValueExact)
              .orElseGet(() -> fraction(value));
      case NUMBER -> fraction(value);
      case BOOLEAN -> value.isTrue();
      case NULL -> NullValue.NULL_VALUE;
    };
  }

  private static Double fraction(Value value) {
    return value.number().orElseThrow(() -> new UnknownValueException(value.text()));
  }
}
