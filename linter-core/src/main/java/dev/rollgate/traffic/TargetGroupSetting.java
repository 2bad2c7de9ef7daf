package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that a manifest says about a target group: a whole field or annotation, or one pair of
 * an annotation such as {@code a=1,b=2}.
 *
 * @param resource the object that says it
 * @param text the whole field or annotation; empty when another tool fills it in
 * @param from where the value starts in the text
 * @param to where the value ends in the text
 * @param span where it stands; the key, for an annotation
 * @param path the field or annotation
 */
public record TargetGroupSetting(
    Resource resource, Optional<String> text, int from, int to, Span span, NodePath path) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  static TargetGroupSetting of(Resource resource, Field<?> field) {
    Optional<String> text = field.isUnreadable() ? Optional.empty() : field.raw();
    int to = text.map(String::length).orElse(0);
    return new TargetGroupSetting(resource, text, 0, to, field.span(), field.path());
  }

  static TargetGroupSetting unknown(Resource resource, Span span, NodePath path) {
    return new TargetGroupSetting(resource, Optional.empty(), 0, 0, span, path);
  }

  /** A part of the same text. */
  TargetGroupSetting part(int from, int to) {
    return new TargetGroupSetting(resource, text, from, to, span, path);
  }

  /** The value; empty when another tool fills it in. */
  public Optional<String> value() {
    return text.map(t -> t.substring(from, to));
  }

  /** The value as a whole number; empty when it is none, or not known. */
  public Optional<Integer> number() {
    return value().filter(v -> NUMBER.matcher(v).matches()).map(Integer::valueOf);
  }

  /** The change that writes another value. */
  public Change replaced(String other) {
    String whole = text.orElse("");
    return new Change.Replace(
        resource.document(),
        path,
        Content.of(whole.substring(0, from) + other + whole.substring(to)));
  }
}
