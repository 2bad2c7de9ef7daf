package dev.rollgate.lint;

import java.util.List;
import java.util.stream.Stream;

/** An option whose value is a list of words, written with commas between them. */
public record WordsOption(String name, List<String> defaultValue, String description)
    implements RuleOption<List<String>> {

  /** Copies the list. */
  public WordsOption {
    defaultValue = List.copyOf(defaultValue);
  }

  @Override
  public List<String> parse(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  @Override
  public String defaultText() {
    return String.join(",", defaultValue);
  }
}
