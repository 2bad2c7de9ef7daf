package dev.rollgate.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Words that stand for values, as options and configuration write them. */
public final class Choice {

  private Choice() {}

  /**
   * The value that a word stands for, in any case.
   *
   * @param values their texts are the words
   * @throws IllegalArgumentException with a message for the user: {@code takes ip or instance, not
   *     pods}
   */
  public static <T> T of(String word, List<T> values) {
    for (T value : values) {
      if (value.toString().equalsIgnoreCase(word.strip())) {
        return value;
      }
    }
    List<String> words = values.stream().map(Object::toString).toList();
    throw new IllegalArgumentException(
        "takes %s, not %s%s"
            .formatted(
                listed(words),
                word.isBlank() ? "nothing" : word,
                Suggestion.nearest(word, words).map("; did you mean %s?"::formatted).orElse("")));
  }

  /** The same for all constants of an enum. */
  public static <E extends Enum<E>> E of(String word, Class<E> type) {
    return of(word, Arrays.asList(type.getEnumConstants()));
  }

  /** Words as a sentence has them: {@code a, b or c}. */
  public static String listed(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : words.subList(0, last).stream().collect(Collectors.joining(", "))
            + " or "
            + words.get(last);
  }
}
