package dev.rollgate.lint;

/** An option that is on or off. */
public record FlagOption(String name, Boolean defaultValue, String description)
    implements RuleOption<Boolean> {

  @Override
  public Boolean parse(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "%s takes true or false, not \"%s\"".formatted(name, text));
    };
  }

  @Override
  public String defaultText() {
    return defaultValue.toString();
  }
}
