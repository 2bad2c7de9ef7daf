package dev.rollgate.suppression;

import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists of rules: names with commas or blanks between them. */
final class RuleNames {

  private static final Pattern NAME = Pattern.compile("[^,\\s]+");

  /** So many names without a trace, and the others are not looked for: each look reads it all. */
  private static final int MOST_LOST = 8;

  private RuleNames() {}

  /** The names in a range of a text. */
  static List<RuleName> in(Span list) {
    return NAME.matcher(list.text())
        .results()
        .map(name -> new RuleName(name.group(), part(list, name.start(), name.end())))
        .toList();
  }

  /**
   * The names of a value, each where the value's text has it; where escapes or folding leave no
   * trace of it, the whole value.
   */
  static List<RuleName> in(String value, Span written) {
    List<RuleName> names = new ArrayList<>();
    Matcher name = NAME.matcher(value);
    String text = written.text();
    int from = 0;
    int lost = 0;
    while (name.find()) {
      int at = lost < MOST_LOST ? text.indexOf(name.group(), from) : -1;
      if (at < 0) {
        lost++;
        names.add(new RuleName(name.group(), written));
      } else {
        from = at + name.group().length();
        names.add(new RuleName(name.group(), part(written, at, from)));
      }
    }
    return names;
  }

  private static Span part(Span whole, int from, int to) {
    return new Span(whole.source(), whole.start() + from, whole.start() + to);
  }
}
