package dev.rollgate.lint;

import dev.rollgate.yaml.Change;
import java.util.List;

/**
 * Changes in one or more files that mend a finding together; applied whole or not at all.
 *
 * @param title what it does, as an order: {@code label the namespace}
 * @param safety how freely it may be applied
 * @param changes none for a fix that is only shown
 * @param reveals whether the changed objects say more than before, so that faults of other objects,
 *     which were there all the time, may show afterwards
 */
public record Fix(String title, Safety safety, List<Change> changes, boolean reveals) {

  /** Checks that only a manual fix has no changes. */
  public Fix {
    changes = List.copyOf(changes);
    if (changes.isEmpty() != (safety == Safety.MANUAL)) {
      throw new IllegalArgumentException("a fix has changes exactly when it can be applied");
    }
  }

  /** A fix that reveals nothing. */
  public Fix(String title, Safety safety, List<Change> changes) {
    this(title, safety, changes, false);
  }

  /** The same fix, known to let faults of other objects show. */
  public Fix revealing() {
    return new Fix(title, safety, changes, true);
  }

  /** A fix that only adds what is absent. */
  public static Fix safe(String title, Change... changes) {
    return new Fix(title, Safety.SAFE, List.of(changes));
  }

  /** A fix that replaces what the author wrote, or picks a value. */
  public static Fix unsafe(String title, Change... changes) {
    return new Fix(title, Safety.UNSAFE, List.of(changes));
  }

  /** A fix that a person has to make. */
  public static Fix manual(String title) {
    return new Fix(title, Safety.MANUAL, List.of());
  }
}
