package dev.rollgate.lint;

import dev.rollgate.text.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of a rule without running it.
 *
 * @param id a kebab-case slug that names the fault, the rule's only name everywhere
 * @param severity what its findings have unless a rule says otherwise for one of them
 * @param summary one line for lists, lower-case, without a full stop
 * @param options what users can set about it
 */
public record RuleInfo(String id, Severity severity, String summary, List<RuleOption<?>> options) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

  /** Checks the shape of the name. */
  public RuleInfo {
    if (!SLUG.matcher(id).matches()) {
      throw new IllegalArgumentException("not a rule name: " + id);
    }
    options = List.copyOf(options);
  }

  /** A rule with these options, or none. */
  public RuleInfo(String id, Severity severity, String summary, RuleOption<?>... options) {
    this(id, severity, summary, List.of(options));
  }

  /** Why an option cannot have a value; empty when it can. */
  public Optional<String> problem(String option, String value) {
    List<String> names = options.stream().map(RuleOption::name).toList();
    Optional<RuleOption<?>> found =
        options.stream().filter(o -> o.name().equals(option)).findFirst();
    if (found.isEmpty()) {
      String known = names.isEmpty() ? "none" : String.join(", ", names);
      return Optional.of(
          "%s (%s has %s)".formatted(Suggestion.told("not an option", option, names), id, known));
    }
    try {
      found.get().parse(value);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The value of one of the options, where these are set: {@code RULE.OPTION} and the value. */
  <T> T value(RuleOption<T> option, Map<String, String> set) {
    String text = set.get(id + "." + option.name());
    return text == null ? option.defaultValue() : option.parse(text);
  }
}
