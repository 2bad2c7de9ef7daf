package dev.rollgate.policy;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.policy.Subject.Part;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in what it judges a policy points: {@code spec.containers[name=web].image}. Where the way
 * ends before that, the last thing on it is meant, and at its beginning the object's name.
 *
 * @param part the name of what the way begins at, among those that expressions use
 * @param steps one after the other
 */
record Point(String part, List<Step> steps) {

  private static final Pattern STEP =
      Pattern.compile(
          "\\[(?<index>[0-9]{1,9})\\]"
              + "|\\[(?<key>[A-Za-z0-9_-]+)=(?<value>[^\\[\\]]+)\\]"
              + "|\\['(?<quoted>[^']+)'\\]"
              + "|(?<name>[^.\\[\\]'\\s]+)");

  /** One level down. */
  sealed interface Step {

    /** A member of an object. */
    record Member(String name) implements Step {}

    /** An item of a list, from 0. */
    record Item(int index) implements Step {}

    /** The item of a list that has a member with this text. */
    record Match(String key, String text) implements Step {}
  }

  /**
   * Reads a path. It begins at one of the parts when it names one, else at {@code object}.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  static Point parse(String text, Collection<String> parts) {
    List<Step> steps = new ArrayList<>();
    Matcher m = STEP.matcher(text);
    int at = 0;
    while (at < text.length()) {
      boolean dot = at > 0 && text.charAt(at) == '.';
      m.region(dot ? at + 1 : at, text.length());
      boolean fits = m.lookingAt() && (at == 0 || dot == (m.group("name") != null));
      if (!fits) {
        throw new IllegalArgumentException(
            "not a path from column %s on: write spec.containers[0].image, [name=web] or ['a.b/c']"
                .formatted(at + 1));
      }
      steps.add(step(m));
      at = m.end();
    }
    boolean named =
        !steps.isEmpty()
            && steps.get(0) instanceof Step.Member first
            && parts.contains(first.name());
    return named
        ? new Point(((Step.Member) steps.get(0)).name(), steps.subList(1, steps.size()))
        : new Point(Subject.OBJECT, steps);
  }

  Point {
    steps = List.copyOf(steps);
  }

  private static Step step(Matcher m) {
    if (m.group("index") != null) {
      return new Step.Item(Integer.parseInt(m.group("index")));
    }
    if (m.group("key") != null) {
      return new Step.Match(m.group("key"), m.group("value"));
    }
    return new Step.Member(m.group("quoted") != null ? m.group("quoted") : m.group("name"));
  }

  /** A place of an object. */
  record Place(Resource resource, Span span) {}

  Place in(Subject subject) {
    Part start = subject.parts().get(part);
    if (start == null) {
      return new Place(subject.resource(), subject.resource().span());
    }
    Value value = start.value();
    boolean whole = start.isWhole();
    for (Step step : steps) {
      Optional<Value> next = next(value, step);
      if (next.isEmpty()) {
        break;
      }
      value = next.get();
      whole = false;
    }
    return new Place(start.resource(), whole ? start.resource().span() : span(value));
  }

  private static Optional<Value> next(Value value, Step step) {
    if (step instanceof Step.Member member) {
      return value.member(member.name());
    }
    if (step instanceof Step.Item item) {
      return value.items().stream().skip(item.index()).findFirst();
    }
    Step.Match match = (Step.Match) step;
    return value.items().stream()
        .filter(i -> i.member(match.key()).filter(v -> v.text().equals(match.text())).isPresent())
        .findFirst();
  }

  /** What has parts is meant by its key, or by its name. */
  private static Span span(Value value) {
    return switch (value.type()) {
      case OBJECT ->
          value.name().isEmpty()
              ? value.member("name").map(Value::span).orElseGet(value::span)
              : value.keySpan();
      case LIST -> value.keySpan();
      default -> value.span();
    };
  }
}
