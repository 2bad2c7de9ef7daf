package dev.rollgate.cli;

import dev.rollgate.kube.Value;
import dev.rollgate.lint.FailOn;
import dev.rollgate.text.Choice;
import dev.rollgate.text.Suggestion;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;

/**
 * What an orchestrator tells a KRM function, beside the objects.
 *
 * @param fix which fixes to make
 * @param failOn from which severity on it fails, when that is said
 * @param configuration the path of a {@code rollgate.yaml}, when one is named
 */
record FunctionConfig(FixLevel fix, Optional<FailOn> failOn, Optional<String> configuration) {

  static final FunctionConfig NONE =
      new FunctionConfig(FixLevel.NONE, Optional.empty(), Optional.empty());

  private static final String FIX = "fix";
  private static final String FAIL_ON = "failOn";
  private static final String CONFIGURATION = "configuration";

  /**
   * Reads a {@code Rollgate} of {@code rollgate.dev/v1}, or a ConfigMap, as kpt makes one of the
   * words of a command line.
   */
  static FunctionConfig of(Value object) throws UsageException {
    String holder = holder(object);
    checkKeys(object, List.of("apiVersion", "kind", "metadata", holder));
    Optional<Value> settings = object.member(holder).filter(s -> s.type() != Value.Type.NULL);
    if (settings.isEmpty()) {
      return NONE;
    }
    if (settings.get().type() != Value.Type.OBJECT) {
      throw fault(settings.get().span(), "\"%s\" has to be an object".formatted(holder));
    }
    checkKeys(settings.get(), List.of(FIX, FAIL_ON, CONFIGURATION));
    Optional<Value> configuration = word(settings.get(), CONFIGURATION);
    return new FunctionConfig(
        choice(settings.get(), FIX, FixLevel.class).orElse(FixLevel.NONE),
        choice(settings.get(), FAIL_ON, FailOn.class),
        configuration.map(Value::text));
  }

  private static String holder(Value object) throws UsageException {
    return switch (text(object, "apiVersion") + ' ' + text(object, "kind")) {
      case "rollgate.dev/v1 Rollgate" -> "spec";
      case "v1 ConfigMap" -> "data";
      default ->
          throw fault(object.span(), "takes a Rollgate of rollgate.dev/v1 or a ConfigMap of v1");
    };
  }

  private static String text(Value object, String key) {
    return object.member(key).map(Value::text).orElse("");
  }

  private static void checkKeys(Value object, List<String> known) throws UsageException {
    for (Value member : object.members()) {
      if (!known.contains(member.name())) {
        throw fault(member.keySpan(), Suggestion.told("unknown key", member.name(), known));
      }
    }
  }

  private static Optional<Value> word(Value settings, String key) throws UsageException {
    Optional<Value> value = settings.member(key);
    if (value.isPresent()
        && (value.get().type() != Value.Type.STRING || value.get().text().isBlank())) {
      throw fault(value.get().span(), "\"%s\" takes a word".formatted(key));
    }
    return value;
  }

  private static <E extends Enum<E>> Optional<E> choice(Value settings, String key, Class<E> type)
      throws UsageException {
    Optional<Value> value = word(settings, key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Choice.of(value.get().text(), type));
    } catch (IllegalArgumentException e) {
      throw fault(value.get().span(), "\"%s\" %s".formatted(key, e.getMessage()));
    }
  }

  private static UsageException fault(Span at, String problem) {
    return new UsageException(
        "%s:%s:%s: functionConfig: %s"
            .formatted(at.file(), at.from().line(), at.from().column(), problem));
  }
}
