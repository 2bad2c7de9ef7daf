package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import java.util.Optional;

/** What a target group holds. */
public enum TargetType {
  /** Pods by their addresses; only these have readiness gates. */
  IP,
  /** Nodes by a port of theirs. */
  INSTANCE,
  /** The manifests do not tell. */
  UNKNOWN;

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
