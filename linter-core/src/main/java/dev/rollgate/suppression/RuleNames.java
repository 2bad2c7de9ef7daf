package dev.rollgate.suppression;

import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists of rules: names with commas or blanks between them. */
final class RuleNames {

  private static final Pattern NAME = Pattern.compile("[^,\\s]+");

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
    int from = 0;
    while (name.find()) {
      int at = written.text().indexOf(name.group(), from);
      if (at < 0) {
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
