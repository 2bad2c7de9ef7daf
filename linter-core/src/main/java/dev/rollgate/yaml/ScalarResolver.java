package dev.rollgate.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain scalars as Kubernetes does. The API machinery (sigs.k8s.io/yaml) stands on go-yaml
 * version 2, whose table is that of YAML 1.1: {@code yes}, {@code on} and {@code y} are booleans,
 * {@code 0755} is octal, {@code 1_000} a number; {@code 1:30} and dates stay text.
 */
final class ScalarResolver {

  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

  /** No word above has more letters, or begins otherwise. */
  private static final int LONGEST_WORD = 5;

  /** No number of so many digits is wider than Go's integers. */
  private static final int SHORT = 18;

  private static final String WORD_STARTS = "~nNyYtTfFoO";

  private static final Set<String> SPECIAL_FLOATS =
      Set.of(
          ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf",
          "-.Inf", "-.INF");
  private static final Pattern INTEGER =
      Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|([1-9][0-9]*|0))");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final String CORE = "tag:yaml.org,2002:";

  private ScalarResolver() {}

  static ScalarType type(String value, ScalarStyle style, @Nullable String tag) {
    if (tag != null) {
      return tagged(tag);
    }
    return style == ScalarStyle.PLAIN ? plain(value) : ScalarType.STRING;
  }

  private static ScalarType tagged(String tag) {
    return switch (tag) {
      case CORE + "int" -> ScalarType.INTEGER;
      case CORE + "float" -> ScalarType.FLOAT;
      case CORE + "bool" -> ScalarType.BOOLEAN;
      case CORE + "null" -> ScalarType.NULL;
      default -> ScalarType.STRING;
    };
  }

  static ScalarType plain(String value) {
    if (value.isEmpty()) {
      return ScalarType.NULL;
    }
    if (!startsLikeNumber(value)) {
      return startsLikeWord(value) ? word(value) : ScalarType.STRING;
    }
    if (integer(value).isPresent()) {
      return ScalarType.INTEGER;
    }
    boolean isFloat =
        SPECIAL_FLOATS.contains(value) || FLOAT.matcher(withoutUnderscores(value)).matches();
    return isFloat ? ScalarType.FLOAT : ScalarType.STRING;
  }

  private static ScalarType word(String value) {
    if (NULL.contains(value)) {
      return ScalarType.NULL;
    }
    return TRUE.contains(value) || FALSE.contains(value) ? ScalarType.BOOLEAN : ScalarType.STRING;
  }

  /** Whether it may be one of the words that are no text; most values are told by a look. */
  private static boolean startsLikeWord(String value) {
    return value.length() <= LONGEST_WORD && WORD_STARTS.indexOf(value.charAt(0)) >= 0;
  }

  private static boolean startsLikeNumber(String value) {
    char c = value.charAt(0);
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  }

  static Optional<BigInteger> integer(String value) {
    if (isShortDecimal(value)) {
      return Optional.of(BigInteger.valueOf(Long.parseLong(value)));
    }
    Matcher m = INTEGER.matcher(withoutUnderscores(value));
    if (!m.matches()) {
      return Optional.empty();
    }
    return magnitude(m).flatMap(magnitude -> signed(magnitude, "-".equals(m.group(1))));
  }

  private static Optional<BigInteger> magnitude(Matcher m) {
    if (m.group(2) != null) {
      return magnitude(m.group(2), 16);
    } else if (m.group(3) != null) {
      return magnitude(m.group(3), 2);
    } else if (m.group(4) != null) {
      return magnitude(m.group(4), 8);
    }
    return magnitude(m.group(5), 10);
  }

  /** To read digits takes the square of their number, so none are read that cannot fit. */
  private static Optional<BigInteger> magnitude(String digits, int base) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.length() - zeros > Long.SIZE
        ? Optional.empty()
        : Optional.of(new BigInteger(digits.substring(zeros), base));
  }

  private static Optional<BigInteger> signed(BigInteger magnitude, boolean negative) {
    BigInteger number = negative ? magnitude.negate() : magnitude;
    // Go has no wider integers; it reads longer digits as a float.
    boolean fits = negative ? number.bitLength() < 64 : number.bitLength() <= 64;
    return fits ? Optional.of(number) : Optional.empty();
  }

  /** What nearly all numbers of manifests are. */
  private static boolean isShortDecimal(String value) {
    if (value.isEmpty()
        || value.length() > SHORT
        || (value.charAt(0) == '0' && value.length() > 1)) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static boolean isTrue(String value) {
    return TRUE.contains(value) || "true".equals(value.toLowerCase(Locale.ROOT));
  }

  private static String withoutUnderscores(String value) {
    return value.indexOf('_') < 0 ? value : value.replace("_", "");
  }
}
