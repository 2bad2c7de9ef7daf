package dev.rollgate.kube;

import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of scalars as the API reads them: empty for a scalar of another type. */
final class Scalars {

  private static final Pattern WHOLE_FRACTION =
      Pattern.compile("[0-9]++\\.?0*+(?:[eE]\\+?[0-9]{1,3})?");

  /** No number of the API is longer; to read longer digits takes the square of their number. */
  private static final int LONGEST = 32;

  private Scalars() {}

  /** Whether another tool fills in the value. */
  static boolean isPlaceholder(Node value) {
    return value.hasForeignTag()
        || (value instanceof ScalarNode scalar
            && scalar.type() == ScalarType.STRING
            && Placeholder.isIn(scalar.value()));
  }

  static Optional<String> string(ScalarNode scalar) {
    return scalar.type() == ScalarType.STRING ? Optional.of(scalar.value()) : Optional.empty();
  }

  static Optional<Integer> wholeNumber(ScalarNode scalar) {
    return integer(scalar).flatMap(Scalars::asInt);
  }

  /** Kubernetes turns YAML into JSON first, and there 45.0 becomes 45. */
  static Optional<BigInteger> integer(ScalarNode scalar) {
    boolean whole =
        scalar.type() == ScalarType.FLOAT
            && scalar.value().length() <= LONGEST
            && WHOLE_FRACTION.matcher(scalar.value()).matches();
    return whole ? Optional.of(new BigDecimal(scalar.value()).toBigInteger()) : scalar.integer();
  }

  /** Go reads {@code 1_0.5} as a number too, as well as infinities and what is none. */
  static Optional<Double> number(ScalarNode scalar) {
    if (scalar.type() != ScalarType.FLOAT && scalar.type() != ScalarType.INTEGER) {
      return Optional.empty();
    }
    Optional<BigInteger> whole = integer(scalar);
    if (whole.isPresent()) {
      return Optional.of(whole.get().doubleValue());
    }
    String text = scalar.value().replace("_", "").toLowerCase(Locale.ROOT);
    try {
      return Optional.of(
          switch (text) {
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            case ".nan" -> Double.NaN;
            default -> Double.parseDouble(text);
          });
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<IntOrString> intOrString(ScalarNode scalar) {
    return wholeNumber(scalar).map(IntOrString::of).or(() -> string(scalar).map(IntOrString::of));
  }

  private static Optional<Integer> asInt(BigInteger number) {
    return number.bitLength() < Integer.SIZE ? Optional.of(number.intValue()) : Optional.empty();
  }
}
