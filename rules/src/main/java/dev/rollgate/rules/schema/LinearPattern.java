package dev.rollgate.rules.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;

/**
 * Patterns of schemas, held against values in linear time. What Go has none of, such as a look
 * ahead, a Kubernetes API server takes in no schema: such a pattern takes every value.
 */
final class LinearPattern {

  private LinearPattern() {}

  static RegularExpression of(String regex) {
    try {
      Pattern pattern = Pattern.compile(regex);
      return value -> pattern.matcher(value).find();
    } catch (PatternSyntaxException e) {
      // What is no pattern at all is told.
      JDKRegularExpressionFactory.getInstance().getRegularExpression(regex);
      return value -> true;
    }
  }
}
