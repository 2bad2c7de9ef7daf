package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.UpdateStrategy;
import dev.rollgate.kube.Workload;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;

/** One of the two bounds that a rolling update keeps to. */
record Bound(String name, Field<IntOrString> field) {

  static Bound surge(UpdateStrategy strategy) {
    return new Bound("maxSurge", strategy.maxSurge());
  }

  static Bound unavailable(UpdateStrategy strategy) {
    return new Bound("maxUnavailable", strategy.maxUnavailable());
  }

  /** Whether it is known to come to nothing, however many replicas there are. */
  boolean isZero() {
    return field.effective().filter(IntOrString::isZero).isPresent();
  }

  boolean isPercent() {
    return field.effective().filter(IntOrString::isPercent).isPresent();
  }

  /** Writes another value, or the first. */
  Change set(Workload workload, int value) {
    Document.Parsed document = workload.resource().document();
    Content.Scalar number = Content.of(value);
    return field.isAbsent()
        ? new Change.Insert(document, field.path(), number)
        : new Change.Replace(document, field.path(), number);
  }

  /** For messages: {@code maxUnavailable 25% (the default)}. */
  @Override
  public String toString() {
    String value = field.effective().map(IntOrString::text).orElse("");
    return name + " " + value + (field.isAbsent() ? " (the default)" : "");
  }
}
