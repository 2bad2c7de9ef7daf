package dev.rollgate.lint;

import dev.rollgate.yaml.Change;
import java.util.List;

/**
 * Changes in one or more files that mend a finding together; applied whole or not at all.
 *
 * @param title what it does, as an order: {@code label the namespace}
 * @param safety how freely it may be applied
 * @param changes none for a fix that is only shown
 * @param reveals whose faults, which were there all the time, may show only afterwards
 * @param snippet YAML to put in by hand, lines with their indentation; empty where none is known
 */
public record Fix(
    String title, Safety safety, List<Change> changes, Reveals reveals, String snippet) {

  /** Whose faults may show when a fix is made, without its being to blame. */
  public enum Reveals {
    /** Nobody's. */
    NOTHING,
    /** Those of other objects, of which the changed ones now say more. */
    OTHERS,
    /** Those of the changed objects too: what their author wrote counts for the first time. */
    ALL
  }

  /** Checks that only a manual fix has no changes. */
  public Fix {
    changes = List.copyOf(changes);
    if (changes.isEmpty() != (safety == Safety.MANUAL)) {
      throw new IllegalArgumentException("a fix has changes exactly when it can be applied");
    }
  }

  /** A fix of which there is nothing to put in by hand. */
  public Fix(String title, Safety safety, List<Change> changes, Reveals reveals) {
    this(title, safety, changes, reveals, "");
  }

  /** The same for one that reveals nothing. */
  public Fix(String title, Safety safety, List<Change> changes) {
    this(title, safety, changes, Reveals.NOTHING);
  }

  /** The same fix, with what to put in where it is for a person to make. */
  Fix withSnippet(String text) {
    return new Fix(title, safety, changes, reveals, text);
  }

  /** The same fix, for a person to make. */
  Fix byHand() {
    return manual(title).withSnippet(snippet);
  }

  /** The same fix, known to let faults of other objects show. */
  public Fix revealing() {
    return new Fix(title, safety, changes, Reveals.OTHERS, snippet);
  }

  /** The same fix, known to make something count that the author wrote, with all its faults. */
  public Fix revealingAll() {
    return new Fix(title, safety, changes, Reveals.ALL, snippet);
  }

  /** The same fix, to be applied no more freely than that. */
  Fix atMost(Safety highest) {
    return safety.compareTo(highest) <= 0
        ? this
        : new Fix(title, highest, changes, reveals, snippet);
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
