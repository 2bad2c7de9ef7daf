package dev.rollgate.rules.schema;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.yaml.NodePath;
import java.util.List;
import java.util.Optional;

/** Something that does not fit a schema. */
sealed interface Fault {

  Resource resource();

  /** What is wrong: the field, or for a missing one the object that lacks it. */
  Value value();

  /** For messages: {@code spec.ports[0].port of Service "web"}. */
  default String title() {
    return title(resource(), value().path());
  }

  static String title(Resource resource, NodePath path) {
    NodePath inside = within(resource, path);
    return inside.depth() == 0 ? resource.title() : inside + " of " + resource.title();
  }

  /** The path inside the object, which may itself be an item of a list. */
  static NodePath within(Resource resource, NodePath path) {
    return NodePath.of(path.steps().subList(resource.path().depth(), path.depth()));
  }

  /**
   * A field that the schema does not have.
   *
   * @param known what the object may have instead
   * @param newer whether newer versions of Kubernetes have the field
   */
  record Unknown(Resource resource, Value value, List<String> known, boolean newer)
      implements Fault {}

  /**
   * Fields of one object that belong to another part of the resource.
   *
   * @param values the fields, which go to the same place
   * @param place where they belong
   * @param movable whether the place is certain, and whole once they are there
   * @param emptiesHolder whether the object holds nothing else
   */
  record Misplaced(
      Resource resource, List<Value> values, Place place, boolean movable, boolean emptiesHolder)
      implements Fault {

    @Override
    public Value value() {
      return values.get(0);
    }

    List<String> names() {
      return values.stream().map(Value::name).toList();
    }

    /** For messages: {@code path, port and scheme}. */
    String namesJoined() {
      int last = values.size() - 1;
      String rest = String.join(", ", names().subList(0, last));
      return last == 0 ? value().name() : rest + " and " + values.get(last).name();
    }

    boolean isTaken() {
      return place.isTaken(value().name());
    }
  }

  /**
   * A value of a type that the field does not take.
   *
   * @param expected what it takes, with its article
   */
  record WrongType(Resource resource, Value value, String expected) implements Fault {}

  /**
   * A value of the right type that the field does not take all the same.
   *
   * @param problem the fact about the value: {@code is "tcp", none of TCP, UDP}
   * @param meant a value that is taken and differs in case alone
   */
  record WrongValue(Resource resource, Value value, String problem, Optional<String> meant)
      implements Fault {}

  /** A field that is required and absent. */
  record Missing(Resource resource, Value value, String name) implements Fault {}
}
