package dev.rollgate.rules.schema;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The fields of one object that its schema does not have there, but elsewhere. */
final class StrayFields {

  private final Resource resource;
  private final List<Spot> around;

  private StrayFields(Resource resource, List<Spot> around) {
    this.resource = resource;
    this.around = around;
  }

  /**
   * One fault for all fields that go to the same place, which may need them together.
   *
   * @param around the object and those around it, the outermost first
   * @param fields all fields of the object that do not belong there
   */
  static List<Fault.Misplaced> misplaced(Resource resource, List<Spot> around, List<Value> fields) {
    return new StrayFields(resource, around).misplaced(fields);
  }

  private List<Fault.Misplaced> misplaced(List<Value> fields) {
    PlaceSearch search = new PlaceSearch(around);
    return fields.stream()
        .flatMap(f -> search.find(f, fields).map(place -> new Move(f, place)).stream())
        .collect(Collectors.groupingBy(Move::goal, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(this::fault)
        .toList();
  }

  private Fault.Misplaced fault(List<Move> moves) {
    List<Value> values = moves.stream().map(Move::field).toList();
    Place place = moves.get(0).place();
    Spot object = place.object();
    boolean complete =
        object.isWritten()
            || values.stream().map(Value::name).toList().containsAll(object.shape().required());
    boolean movable = place.isSure() && complete && !Handlers.isSecond(object, values, around);
    boolean emptiesHolder = around.get(around.size() - 1).holdsOnly(values.size());
    return new Fault.Misplaced(resource, values, place, movable, emptiesHolder);
  }

  private record Move(Value field, Place place) {

    /** Fields with the same go together. */
    Object goal() {
      return List.of(place.paths(), place.isTaken(field.name()));
    }
  }
}
