package dev.rollgate.rules.schema;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.yaml.NodePath;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Required fields that one object lacks, and which of them are faults. */
final class Absences {

  /** The groups of the load balancers' own kinds. */
  private static final Set<String> AWS =
      Set.of("eks.amazonaws.com", "elbv2.k8s.aws", "gateway.k8s.aws");

  /**
   * What tells the items of a list apart, as the API's types say ({@code patchMergeKey}): a patch
   * has to say it too.
   */
  private static final Map<String, Set<String>> MERGE_KEYS =
      Map.of(
          "containers", Set.of("name"),
          "env", Set.of("name"),
          "hostAliases", Set.of("ip"),
          "initContainers", Set.of("name"),
          "ports", Set.of("containerPort", "port"),
          "volumeDevices", Set.of("devicePath"),
          "volumeMounts", Set.of("mountPath"),
          "volumes", Set.of("name"));

  private final Resource resource;

  /** Whether Kubernetes, and not the schema of one custom resource, says what is required. */
  private final boolean core;

  private final List<Fault.Missing> found = new ArrayList<>();
  private boolean whole;

  Absences(Resource resource) {
    this.resource = resource;
    this.core = resource.kind() != Kind.CUSTOM && !AWS.contains(resource.group());
    this.whole = !resource.partial();
  }

  /**
   * Patches, and what tests expect of objects, look like whole objects of Kubernetes' own kinds; of
   * these only items without their merge key count. Of other kinds only the top and the spec can
   * come from an object that a patch is laid over.
   *
   * @param owner the object that lacks the field
   * @param at the way to it inside of the resource
   */
  void add(Value owner, List<NodePath.Step> at, String name) {
    boolean filledIn =
        owner.members().stream().anyMatch(m -> m.hasPlaceholderName() || m.name().startsWith("$"));
    boolean counts = core ? isMergeKey(at, name) : at.size() >= 2;
    if (core && !counts) {
      whole = false;
    }
    if (counts && !filledIn) {
      found.add(new Fault.Missing(resource, owner, name));
    }
  }

  private static boolean isMergeKey(List<NodePath.Step> at, String name) {
    int count = at.size();
    return count >= 2
        && at.get(count - 1) instanceof NodePath.Index
        && at.get(count - 2) instanceof NodePath.Key list
        && MERGE_KEYS.getOrDefault(list.name(), Set.of()).contains(name);
  }

  /** Those that no other fault explains: a field in the wrong place, or under another name. */
  List<Fault.Missing> faults(List<Fault> others) {
    // To look for the nearest name takes time for each that is known.
    IdentityHashMap<Fault.Unknown, FieldNames> near = new IdentityHashMap<>();
    return whole
        ? found.stream().filter(m -> others.stream().noneMatch(o -> explains(o, m, near))).toList()
        : List.of();
  }

  private static boolean explains(
      Fault other, Fault.Missing missing, IdentityHashMap<Fault.Unknown, FieldNames> near) {
    NodePath owner = missing.value().path();
    if (other instanceof Fault.Misplaced misplaced) {
      return misplaced.names().contains(missing.name())
          && misplaced.place().paths().contains(owner);
    }
    return other instanceof Fault.Unknown unknown
        && unknown.value().path().parent().equals(owner)
        && near.computeIfAbsent(unknown, FieldNames::near).mayBe(unknown, missing.name());
  }
}
