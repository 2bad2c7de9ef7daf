package dev.rollgate.rules.schema;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.yaml.NodePath;
import java.util.List;

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
    return new NodePath(path.steps().subList(resource.path().depth(), path.depth()));
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
   * A field that belongs to another part of the same object.
   *
   * @param place where it belongs
   */
  record Misplaced(Resource resource, Value value, Place place) implements Fault {}

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
   * @param allowed every value that is taken, where they are listed
   */
  record WrongValue(Resource resource, Value value, String problem, List<String> allowed)
      implements Fault {}

  /** A field that is required and absent. */
  record Missing(Resource resource, Value value, String name) implements Fault {}
}
