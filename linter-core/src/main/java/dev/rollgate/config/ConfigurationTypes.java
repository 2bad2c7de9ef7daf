package dev.rollgate.config;

import dev.rollgate.kube.Kind;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.Level;
import dev.rollgate.lint.Severity;
import dev.rollgate.render.RenderChoice;
import dev.rollgate.text.Choice;
import dev.rollgate.text.Suggestion;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.NullNode;

/** How the values of the configuration become types of ours. */
final class ConfigurationTypes {

  private static final String CLOSED = "closed";
  private static final String OPEN = "open";
  private static final String ALL_OTHERS = "default";

  private ConfigurationTypes() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("rollgate");
    add(module, RenderChoice.class, word -> Choice.of(word, RenderChoice.class));
    add(module, FailOn.class, word -> Choice.of(word, FailOn.class));
    add(module, Severity.class, word -> Choice.of(word, Severity.class));
    add(module, Level.class, word -> Choice.of(word, Level.class));
    add(module, Dialect.class, word -> Choice.of(word, Dialect.class));
    add(module, TargetType.class, TargetType::parse);
    add(module, Release.class, ConfigurationWords::release);
    add(module, LocalDate.class, ConfigurationWords::date);
    add(module, String.class, word -> word);
    module.addDeserializer(World.class, new OfTree<>(ConfigurationTypes::world));
    module.addDeserializer(RuleEntry.class, new OfRuleEntry());
    return module;
  }

  private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addDeserializer(type, new OfWord<>(parse));
  }

  /** What a key takes whose value has another type, for messages. */
  static String title(Class<?> type) {
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == Integer.class || type == int.class) {
      return "a whole number";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    return type == String.class || type.isEnum() ? "a text" : "keys and values";
  }

  /** One word for every kind, or a word for each of some kinds. */
  private static World world(JsonNode node) {
    if (!node.isObject()) {
      return isClosed(node) ? World.CLOSED : World.OPEN;
    }
    World world = World.OPEN;
    if (node.has(ALL_OTHERS)) {
      world = isClosed(node.get(ALL_OTHERS)) ? World.CLOSED : World.OPEN;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!entry.getKey().equals(ALL_OTHERS)) {
        world = world.with(kind(entry.getKey()), isClosed(entry.getValue()));
      }
    }
    return world;
  }

  private static boolean isClosed(JsonNode node) {
    return Choice.of(node.asString(""), List.of(OPEN, CLOSED)).equals(CLOSED);
  }

  private static Kind kind(String word) {
    List<String> words =
        Arrays.stream(Kind.values()).map(Kind::word).filter(w -> !w.isEmpty()).toList();
    return Kind.named(word)
        .orElseThrow(
            () -> new IllegalArgumentException(Suggestion.told("names no kind", word, words)));
  }

  private static RuleEntry ruleEntry(JsonNode node) {
    if (!node.isObject()) {
      return new RuleEntry(Optional.of(level(node)), Map.of());
    }
    Optional<Level> level = Optional.empty();
    Map<String, String> options = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getKey().equals(RuleEntry.SEVERITY)) {
        level = Optional.of(level(entry.getValue()));
      } else {
        options.put(entry.getKey(), option(entry.getValue()));
      }
    }
    return new RuleEntry(level, options);
  }

  private static Level level(JsonNode node) {
    return Choice.of(node.asString(""), Level.class);
  }

  private static String option(JsonNode node) {
    return node.isArray()
        ? node.values().stream().map(JsonNode::asString).collect(Collectors.joining(","))
        : node.asString("");
  }

  /** Reads a text; a number that stands where a text should is the text that was written. */
  private static final class OfWord<T> extends ValueDeserializer<T> {

    private final Function<String, T> parse;

    OfWord(Function<String, T> parse) {
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
        throw new IllegalArgumentException("takes a text");
      }
      return parse.apply(parser.getString());
    }
  }

  private static class OfTree<T> extends ValueDeserializer<T> {

    private final Function<JsonNode, T> read;

    OfTree(Function<JsonNode, T> read) {
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return read.apply(context.readTree(parser));
    }
  }

  /** A rule's key without a value is there, and says too little. */
  private static final class OfRuleEntry extends OfTree<RuleEntry> {

    OfRuleEntry() {
      super(ConfigurationTypes::ruleEntry);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
      return ruleEntry(NullNode.getInstance());
    }
  }
}
