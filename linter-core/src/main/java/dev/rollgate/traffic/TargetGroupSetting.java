package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.Optional;

/**
 * Something that a manifest says about a target group: a whole field or annotation, or one pair of
 * an annotation such as {@code a=1,b=2}.
 *
 * @param resource the object that says it
 * @param value empty when another tool fills it in
 * @param span where it stands; the key, for an annotation
 * @param path the field or annotation
 * @param before what stands before the value in the same text
 * @param after what stands behind it
 */
public record TargetGroupSetting(
    Resource resource,
    Optional<String> value,
    Span span,
    NodePath path,
    String before,
    String after) {

  static TargetGroupSetting of(Resource resource, Field<?> field) {
    Optional<String> value = field.isUnreadable() ? Optional.empty() : field.raw();
    return new TargetGroupSetting(resource, value, field.span(), field.path(), "", "");
  }

  /** The value as a whole number; empty when it is none, or not known. */
  public Optional<Integer> number() {
    return value.filter(v -> v.matches("[0-9]{1,9}")).map(Integer::valueOf);
  }

  /** The change that writes another value. */
  public Change replaced(String other) {
    return new Change.Replace(resource.document(), path, Content.of(before + other + after));
  }
}
