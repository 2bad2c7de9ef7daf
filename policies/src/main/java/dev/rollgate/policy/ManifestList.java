package dev.rollgate.policy;

import dev.rollgate.kube.Value;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list of a manifest, whose items are read when they are asked for. */
final class ManifestList extends AbstractList<Object> implements RandomAccess {

  private final List<Value> items;
  private final @Nullable Object[] read;

  ManifestList(Value list) {
    this.items = list.items();
    this.read = new @Nullable Object[items.size()];
  }

  @Override
  public Object get(int index) {
    Object known = read[index];
    if (known == null) {
      known = ManifestValues.of(items.get(index));
      read[index] = known;
    }
    return known;
  }

  @Override
  public int size() {
    return items.size();
  }

  /** Short: CEL puts arguments into its messages. */
  @Override
  public String toString() {
    return "a list";
  }
}
