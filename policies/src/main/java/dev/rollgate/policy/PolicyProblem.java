package dev.rollgate.policy;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.Span;

/**
 * What is wrong with a policy before it is run.
 *
 * @param key where in the configuration: {@code policies[2].variables[0].expression}; the policy
 *     itself where a key is missing
 * @param place line and column within the key's text
 * @param message lower-case, without a full stop
 */
public record PolicyProblem(NodePath key, Position place, String message) {

  private static final Position START = new Position(1, 1);

  PolicyProblem(NodePath key, String message) {
    this(key, START, message);
  }

  static NodePath policy(int index) {
    return NodePath.ROOT.key("policies").index(index);
  }

  /** The place in the text of the configuration. It is the key's where that has no exact one. */
  public Span span(Document.Parsed configuration) {
    return ScalarPlaces.find(configuration, key, place);
  }

  /** For messages: {@code policies[2].expression:1:7: undeclared reference to 'objct'}. */
  @Override
  public String toString() {
    return "%s:%s:%s: %s".formatted(key, place.line(), place.column(), message);
  }
}
