package dev.rollgate.policy;

import dev.rollgate.kube.Value;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a manifest. Its members are read when they are asked for; one that is null is
 * absent, as it is for the API.
 */
final class ManifestMap extends AbstractMap<String, Object> {

  private final Map<String, Value> members = new LinkedHashMap<>();
  private final Map<String, Object> read = new HashMap<>();
  private final boolean hidesKeys;

  ManifestMap(Value object) {
    boolean hides = false;
    for (Value member : object.members()) {
      hides |= member.hasPlaceholderName();
      if (member.type() != Value.Type.NULL) {
        members.put(member.name(), member);
      }
    }
    this.hidesKeys = hides;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    Value member = key instanceof String name ? members.get(name) : null;
    if (member == null) {
      checkKeys();
      return null;
    }
    // Not computeIfAbsent: reading may fail.
    Object known = read.get(member.name());
    if (known == null) {
      known = ManifestValues.of(member);
      read.put(member.name(), known);
    }
    return known;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    if (key instanceof String name && members.containsKey(name)) {
      return true;
    }
    checkKeys();
    return false;
  }

  private void checkKeys() {
    if (hidesKeys) {
      throw new UnknownValueException("a key");
    }
  }

  @Override
  public int size() {
    checkKeys();
    return members.size();
  }

  @Override
  public Set<String> keySet() {
    checkKeys();
    return members.keySet();
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    checkKeys();
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return members.entrySet().stream()
            .<Map.Entry<String, Object>>map(
                e -> new SimpleImmutableEntry<>(e.getKey(), ManifestValues.of(e.getValue())))
            .iterator();
      }

      @Override
      public int size() {
        return members.size();
      }
    };
  }

  /** Short: CEL puts arguments into its messages. */
  @Override
  public String toString() {
    return "an object";
  }
}
