package dev.rollgate.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads the values of parameters; what is wrong with one is told with the parameter's name. */
final class ParameterValues {

  private ParameterValues() {}

  /**
   * The value of a parameter; empty when it is not set.
   *
   * @param reader throws an IllegalArgumentException that says what the parameter takes
   */
  static <T> Optional<T> read(String parameter, @Nullable String text, Function<String, T> reader)
      throws MojoExecutionException {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(item(parameter, text, reader));
  }

  /** The values of a list; a blank one counts as none. */
  static <T> List<T> readAll(String parameter, List<String> texts, Function<String, T> reader)
      throws MojoExecutionException {
    List<T> values = new ArrayList<>();
    for (String text : given(texts)) {
      values.add(item(parameter, text, reader));
    }
    return values;
  }

  /** The items of a list that say something. */
  static List<String> given(List<@Nullable String> texts) {
    List<String> given = new ArrayList<>();
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        given.add(text.strip());
      }
    }
    return given;
  }

  /**
   * The values of a list of {@code KEY=VALUE}.
   *
   * @param form what an item looks like, for messages
   */
  static <T> Map<String, T> readPairs(
      String parameter, List<String> texts, String form, Function<String, T> reader)
      throws MojoExecutionException {
    Map<String, T> pairs = new LinkedHashMap<>();
    for (String text : given(texts)) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw wrong(parameter, "takes %s, not %s".formatted(form, text));
      }
      String value = text.substring(equals + 1);
      pairs.put(text.substring(0, equals).strip(), item(parameter, value, reader));
    }
    return pairs;
  }

  /**
   * A list of {@code KEY=VALUE} whose values may be lists: Maven splits a property at their commas
   * too, so what is no pair belongs to the one before.
   */
  static List<String> joined(List<String> texts) {
    List<String> joined = new ArrayList<>();
    for (String text : given(texts)) {
      int last = joined.size() - 1;
      if (last >= 0 && !text.contains("=")) {
        joined.set(last, joined.get(last) + "," + text);
      } else {
        joined.add(text);
      }
    }
    return joined;
  }

  /** What to throw when a parameter makes no sense. */
  static MojoExecutionException wrong(String parameter, String problem) {
    return new MojoExecutionException(told(parameter, problem));
  }

  /** What is to be told of a parameter: a sentence of which it is the subject. */
  static String told(String parameter, String what) {
    return "parameter %s (-Drollgate.%1$s) %s".formatted(parameter, what);
  }

  private static <T> T item(String parameter, String text, Function<String, T> reader)
      throws MojoExecutionException {
    try {
      return reader.apply(text.strip());
    } catch (IllegalArgumentException e) {
      throw wrong(parameter, String.valueOf(e.getMessage()));
    }
  }
}
