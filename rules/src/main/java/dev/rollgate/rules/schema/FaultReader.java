package dev.rollgate.rules.schema;

import com.networknt.schema.Error;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.yaml.NodePath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes faults of what the validator says about one object. */
final class FaultReader {

  /** The kinds that may label namespaces other than their own. */
  private static final Set<Kind> ARGO = EnumSet.of(Kind.APPLICATION, Kind.APPLICATION_SET);

  /** What the API server itself has in every object, whatever a schema says. */
  private static final Set<String> EVERYWHERE = Set.of("apiVersion", "kind", "metadata");

  /** Below these a fault of one branch is no fault of the value. */
  private static final Set<String> BRANCHES =
      Set.of("oneOf", "anyOf", "not", "if", "then", "else", "contains", "dependentSchemas");

  /** Nobody reads through more for the one that was meant, and each takes time for each stray. */
  private static final int MOST_NAMES = 1_000;

  private final Resource resource;
  private final Value root;
  private final KindSchema schema;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<NodePath, List<Value>> strays = new LinkedHashMap<>();
  private final Map<NodePath, List<Value>> items = new HashMap<>();
  private final Absences absences;

  private FaultReader(Resource resource, Value root, KindSchema schema) {
    this.resource = resource;
    this.root = root;
    this.schema = schema;
    this.absences = new Absences(resource);
  }

  static List<Fault> read(Resource resource, Value root, KindSchema schema) {
    FaultReader reader = new FaultReader(resource, root, schema);
    Set<List<NodePath.Step>> wrongTypes = new HashSet<>();
    for (Error error : schema.validate(JsonTree.of(root))) {
      List<NodePath.Step> at = steps(error);
      if (!error.getKeyword().equals("type")) {
        reader.read(error, at);
      } else if (isOfValue(error) && wrongTypes.add(at)) {
        reader.wrongType(at);
      }
    }
    reader.strays.values().forEach(reader::judge);
    reader.faults.addAll(reader.absences.faults(List.copyOf(reader.faults)));
    return reader.faults;
  }

  private static List<NodePath.Step> steps(Error error) {
    List<NodePath.Step> steps = new ArrayList<>();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      Object element = error.getInstanceLocation().getElement(i);
      steps.add(
          element instanceof Integer position
              ? new NodePath.Index(position)
              : new NodePath.Key(String.valueOf(element)));
    }
    return steps;
  }

  /** A type is wrong outside of branches, or in every branch of one {@code anyOf}. */
  private static boolean isOfValue(Error error) {
    int branches = branches(error);
    int count = error.getEvaluationPath().getNameCount();
    boolean last = count >= 3 && "anyOf".equals(error.getEvaluationPath().getElement(count - 3));
    return branches == 0 || (branches == 1 && last);
  }

  private static int branches(Error error) {
    int count = 0;
    for (int i = 0; i < error.getEvaluationPath().getNameCount(); i++) {
      // A field of such a name stands behind "properties".
      boolean keyword = i == 0 || !"properties".equals(error.getEvaluationPath().getElement(i - 1));
      if (keyword && BRANCHES.contains(String.valueOf(error.getEvaluationPath().getElement(i)))) {
        count++;
      }
    }
    return count;
  }

  private void read(Error error, List<NodePath.Step> at) {
    Optional<Value> found = value(at);
    if (branches(error) > 0 || found.isEmpty() || found.get().isPlaceholder()) {
      return;
    }
    switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" ->
          stray(found.get(), at, error.getProperty());
      case "required" -> absences.add(found.get(), at, error.getProperty());
      default -> ValueProblem.of(error, found.get()).ifPresent(p -> wrongValue(found.get(), p));
    }
  }

  /** The value at a place; none below a placeholder, which another tool makes as a whole. */
  private Optional<Value> value(List<NodePath.Step> steps) {
    Optional<Value> found = Optional.of(root);
    for (NodePath.Step step : steps) {
      found = found.filter(v -> !v.isPlaceholder());
      found =
          step instanceof NodePath.Key key
              ? found.flatMap(v -> v.member(key.name()))
              : found.map(v -> items(v).get(((NodePath.Index) step).position()));
    }
    return found;
  }

  /** Each of many items may have a fault, and to list them takes time for each. */
  private List<Value> items(Value list) {
    return items.computeIfAbsent(list.path(), path -> list.items());
  }

  /** A dollar begins an order to Kustomize or kubectl, and {@code x-} a place for anchors. */
  private void stray(Value owner, List<NodePath.Step> at, String name) {
    Optional<Value> field = owner.member(name);
    boolean everywhere = at.isEmpty() && EVERYWHERE.contains(name);
    if (field.isEmpty()
        || everywhere
        || name.startsWith("$")
        || name.startsWith("x-")
        || field.get().type() == Value.Type.NULL
        || field.get().hasPlaceholderName()) {
      return;
    }
    if (isInNewest(at, name)) {
      faults.add(new Fault.Unknown(resource, field.get(), known(owner, at), true));
      return;
    }
    List<Value> all = strays.computeIfAbsent(owner.path(), path -> new ArrayList<>());
    if (all.stream().noneMatch(s -> s.name().equals(name))) {
      all.add(field.get());
    }
  }

  /** The strays of one object belong elsewhere, or nowhere. */
  private void judge(List<Value> fields) {
    NodePath holder = fields.get(0).path().parent();
    List<NodePath.Step> at = Fault.within(resource, holder).steps();
    List<Fault.Misplaced> misplaced =
        StrayFields.misplaced(resource, Spot.along(root, schema.shape(), holder), fields);
    faults.addAll(misplaced);
    Set<String> placed =
        misplaced.stream().flatMap(m -> m.names().stream()).collect(Collectors.toSet());
    List<String> known = known(value(at).orElseThrow(), at);
    for (Value field : fields) {
      if (!placed.contains(field.name())) {
        faults.add(new Fault.Unknown(resource, field, known, false));
      }
    }
  }

  /** The fields that the object could have, and has not. */
  private List<String> known(Value owner, List<NodePath.Step> at) {
    Set<String> names = schema.shape().at(at).map(Shape::names).orElse(Set.of());
    if (names.size() > MOST_NAMES) {
      return List.of();
    }
    return names.stream().filter(name -> owner.member(name).isEmpty()).toList();
  }

  private boolean isInNewest(List<NodePath.Step> at, String name) {
    return resource.kind() != Kind.CUSTOM
        && Schemas.newest()
            .find(resource.apiVersion(), resource.word())
            .flatMap(newest -> newest.shape().at(at))
            .filter(shape -> shape.has(name))
            .isPresent();
  }

  private void wrongType(List<NodePath.Step> at) {
    Optional<Value> found = value(at);
    Set<String> types = schema.shape().at(at).map(Shape::types).orElse(Set.of());
    if (found.isEmpty()
        || types.isEmpty()
        || found.get().type() == Value.Type.NULL
        || isStandIn(found.get(), types)
        || isToldByRulesOnGates(found.get())) {
      return;
    }
    faults.add(
        new Fault.WrongType(
            resource,
            found.get(),
            types.stream().map(FaultReader::title).collect(Collectors.joining(" or "))));
  }

  /** Where text is taken, a word in capitals is text. */
  private static boolean isStandIn(Value value, Set<String> types) {
    return types.contains("string") ? value.isPlaceholder() : value.standsForOtherType();
  }

  /** The rules about gates say what is wrong with the labels that inject them. */
  private boolean isToldByRulesOnGates(Value value) {
    NodePath inside = Fault.within(resource, value.path());
    boolean injects = inside.depth() == 3 || ARGO.contains(resource.kind());
    return injects && value.name().contains("readiness-gate");
  }

  private static String title(String type) {
    return switch (type) {
      case "object" -> Value.Type.OBJECT.title();
      case "array" -> Value.Type.LIST.title();
      case "integer" -> Value.Type.INTEGER.title();
      case "boolean" -> Value.Type.BOOLEAN.title();
      case "number" -> Value.Type.NUMBER.title();
      case "string" -> Value.Type.STRING.title();
      default -> type;
    };
  }

  private void wrongValue(Value value, ValueProblem problem) {
    faults.add(
        problem.tooLarge()
            ? new Fault.WrongType(resource, value, "a whole number of 32 bits")
            : new Fault.WrongValue(resource, value, problem.text(), problem.meant()));
  }
}
