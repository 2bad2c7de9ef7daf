package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks objects by their labels.
 *
 * @param matchLabels all of these must be there
 * @param expressions all of these must hold
 * @param path where the selector stands, or would stand
 * @param span the selector, or the object that lacks it
 */
public record LabelSelector(
    Map<String, Field<String>> matchLabels,
    List<Requirement> expressions,
    NodePath path,
    Span span) {

  /** Whether a selector takes an object. */
  public enum Match {
    /** It does. */
    YES,
    /** It does not. */
    NO,
    /** A value that another tool fills in decides. */
    UNKNOWN;

    Match and(Match other) {
      if (this == NO || other == NO) {
        return NO;
      }
      return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
    }

    Match or(Match other) {
      return inverse().and(other.inverse()).inverse();
    }

    static Match of(boolean matches) {
      return matches ? YES : NO;
    }

    Match inverse() {
      return switch (this) {
        case YES -> NO;
        case NO -> YES;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  /** One of {@code matchExpressions}. */
  public record Requirement(Field<String> key, Field<String> operator, List<Field<String>> values) {

    static List<Requirement> readAll(Fields fields, String key) {
      return fields.objects(key).stream()
          .map(e -> new Requirement(e.text("key"), e.text("operator"), e.texts("values")))
          .toList();
    }

    private Optional<Field<String>> onlyValue() {
      boolean one = operator.author().filter("In"::equals).isPresent() && values.size() == 1;
      return one && key.author().isPresent() ? Optional.of(values.get(0)) : Optional.empty();
    }

    private Match matches(Map<String, Field<String>> labels) {
      if (key.author().isEmpty() || operator.author().isEmpty()) {
        return Match.UNKNOWN;
      }
      Field<String> label = labels.get(key.author().get());
      return switch (operator.author().get()) {
        case "Exists" -> Match.of(label != null);
        case "DoesNotExist" -> Match.of(label == null);
        case "In" -> label == null ? Match.NO : holds(label);
        case "NotIn" -> label == null ? Match.YES : holds(label).inverse();
        default -> Match.UNKNOWN;
      };
    }

    private Match holds(Field<String> label) {
      if (values.stream().anyMatch(v -> v.raw().equals(label.raw()))) {
        return Match.YES;
      }
      boolean open = label.isUnreadable() || values.stream().anyMatch(Field::isUnreadable);
      return open ? Match.UNKNOWN : Match.NO;
    }
  }

  static LabelSelector read(Fields fields) {
    return new LabelSelector(
        fields.map("matchLabels"),
        Requirement.readAll(fields, "matchExpressions"),
        fields.path(),
        fields.span());
  }

  /** Whether nothing is asked for; what that means depends on the object that has the selector. */
  public boolean isEmpty() {
    return matchLabels.isEmpty() && expressions.isEmpty();
  }

  /**
   * Labels that every object has which is taken: those of {@code matchLabels}, and of expressions
   * that leave one value.
   */
  public Map<String, Field<String>> wantedLabels() {
    Map<String, Field<String>> wanted = new LinkedHashMap<>(matchLabels);
    expressions.forEach(
        e -> e.onlyValue().ifPresent(v -> wanted.putIfAbsent(e.key().author().orElseThrow(), v)));
    return wanted;
  }

  /** Whether an object with these labels is taken. */
  public Match matches(Map<String, Field<String>> labels) {
    Match all = Match.YES;
    for (Map.Entry<String, Field<String>> wanted : matchLabels.entrySet()) {
      all = all.and(matches(wanted.getValue(), labels.get(wanted.getKey())));
    }
    for (Requirement requirement : expressions) {
      all = all.and(requirement.matches(labels));
    }
    return all;
  }

  static Match matches(Field<String> wanted, @Nullable Field<String> label) {
    if (label == null) {
      return Match.NO;
    }
    if (wanted.raw().isPresent() && wanted.raw().equals(label.raw())) {
      return Match.YES;
    }
    return wanted.isUnreadable() || label.isUnreadable() ? Match.UNKNOWN : Match.NO;
  }
}
