package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.text.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a target group holds. */
public enum TargetType {
  /** Pods by their addresses; only these have readiness gates. */
  IP,
  /** Nodes by a port of theirs. */
  INSTANCE,
  /** The manifests do not tell. */
  UNKNOWN;

  /**
   * Reads the word of a user.
   *
   * @throws IllegalArgumentException with a message for the user, for another word
   */
  public static TargetType parse(String word) {
    return Choice.of(word, List.of(IP, INSTANCE));
  }

  /** The word in configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TargetType of(Field<String> field) {
    return of(field.author());
  }

  static TargetType of(Optional<String> word) {
    return switch (word.orElse("")) {
      case "ip" -> IP;
      case "instance" -> INSTANCE;
      default -> UNKNOWN;
    };
  }
}
