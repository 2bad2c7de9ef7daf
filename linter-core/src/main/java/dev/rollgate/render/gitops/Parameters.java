package dev.rollgate.render.gitops;

import dev.rollgate.kube.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a generator knows of one Application.
 *
 * @param values by name, in both ways to write it: {@code path.basename} is {@code .path.basename}
 *     in a Go template
 */
record Parameters(Map<String, String> values) {

  static final Parameters NONE = new Parameters(Map.of());

  private static final Pattern EXPRESSION = Pattern.compile("\\{\\{-?\\s*([^{}]*?)\\s*-?}}");
  private static final Pattern SEGMENT =
      Pattern.compile("index \\.?path(?:\\.segments)? (\\d+)|path\\.segments\\[(\\d+)]");

  /** What stays what it is wherever it is put into YAML. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./@+-][\\w./@+:-]*");

  Parameters {
    values = Map.copyOf(values);
  }

  /** These, and the texts of an object. */
  Parameters with(String prefix, Value object) {
    Map<String, String> all = new LinkedHashMap<>(values);
    put(all, prefix, object);
    return new Parameters(all);
  }

  private static void put(Map<String, String> all, String prefix, Value object) {
    for (Value member : object.members()) {
      if (member.type() == Value.Type.OBJECT) {
        put(all, prefix + member.name() + ".", member);
      } else if (member.type() != Value.Type.LIST) {
        all.put(prefix + member.name(), member.text());
      }
    }
  }

  /** These, and those of a path from the repository's root. */
  Parameters withPath(String path) {
    Map<String, String> all = new LinkedHashMap<>(values);
    String[] segments = path.split("/", -1);
    String last = segments[segments.length - 1];
    all.put("path", path);
    all.put("path.path", path);
    all.put("path.basename", last);
    all.put("path.basenameNormalized", normalized(last));
    for (int i = 0; i < segments.length; i++) {
      all.put("path[" + i + "]", segments[i]);
    }
    return new Parameters(all);
  }

  /** These and one more. */
  Parameters with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put(name, value);
    return new Parameters(all);
  }

  private static String normalized(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
  }

  /** A text with what is known in place of expressions; others stay. */
  String filledInto(String text) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(
            m -> {
              String value = values.get(name(m.group(1)));
              return Matcher.quoteReplacement(
                  value != null && PLAIN.matcher(value).matches() ? value : m.group());
            });
  }

  private static String name(String expression) {
    Matcher segment = SEGMENT.matcher(expression);
    if (segment.matches()) {
      return "path[" + (segment.group(1) == null ? segment.group(2) : segment.group(1)) + "]";
    }
    return expression.startsWith(".") ? expression.substring(1) : expression;
  }
}
