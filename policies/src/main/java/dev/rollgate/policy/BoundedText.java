package dev.rollgate.policy;

import com.google.common.collect.ImmutableList;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Locale;

/**
 * The functions of CEL's string library whose result can be as long as the product of its
 * arguments, so that it has to be measured before it is made.
 */
final class BoundedText {

  static final int MAX_LENGTH = 1_000_000;

  private BoundedText() {}

  static ImmutableList<CelFunctionBinding> bindings() {
    return ImmutableList.of(
        CelFunctionBinding.from("list_join", List.class, list -> join(list, "")),
        CelFunctionBinding.from("list_join_string", List.class, String.class, BoundedText::join),
        CelFunctionBinding.from(
            "string_replace_string_string",
            ImmutableList.of(String.class, String.class, String.class),
            args -> replace((String) args[0], (String) args[1], (String) args[2], -1)),
        CelFunctionBinding.from(
            "string_replace_string_string_int",
            ImmutableList.of(String.class, String.class, String.class, Long.class),
            args -> replace((String) args[0], (String) args[1], (String) args[2], (Long) args[3])));
  }

  private static String join(List<?> parts, String separator) {
    StringBuilder out = new StringBuilder();
    String before = "";
    for (Object part : parts) {
      if (!(part instanceof String text)) {
        throw new IllegalArgumentException("join() takes a list of strings");
      }
      append(append(out, before), text);
      before = separator;
    }
    return out.toString();
  }

  /**
   * @param limit how many times at most; any number of times when it is negative
   */
  private static String replace(String text, String old, String other, long limit) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    int at = text.indexOf(old);
    for (long done = 0; at >= 0 && done != limit; done++) {
      append(append(out, text.substring(from, at)), other);
      from = at + old.length();
      // An empty text stands before every character and at the end.
      int next = old.isEmpty() ? at + 1 : from;
      at = next > text.length() ? -1 : text.indexOf(old, next);
    }
    return append(out, text.substring(from)).toString();
  }

  private static StringBuilder append(StringBuilder out, String text) {
    if (out.length() + text.length() > MAX_LENGTH) {
      throw new CostLimitException(
          String.format(Locale.ROOT, "a text of more than %,d characters", MAX_LENGTH));
    }
    return out.append(text);
  }
}
