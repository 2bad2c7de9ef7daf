package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.kube.Workload;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a hand-written readiness gate leads: to the binding whose targets it waits for. */
public sealed interface GateTarget {

  /** To a binding in the workload's namespace. */
  record Bound(HandWrittenBinding binding) implements GateTarget {}

  /** To nothing: it carries another name of a binding that does serve the workload. */
  record Misnamed(HandWrittenBinding binding, String mistakenFor) implements GateTarget {}

  /**
   * To a binding in another namespace, which no gate can wait for; an open project may lack one of
   * the same name that is in the right namespace.
   */
  record Elsewhere(HandWrittenBinding binding) implements GateTarget {}

  /** To nothing that the project has; only a closed project proves that there is nothing. */
  record Missing() implements GateTarget {}

  /** The input does not tell. */
  record Unknown() implements GateTarget {}

  /** Names that the controller makes up for bindings of Ingresses and Services. */
  Pattern GENERATED = Pattern.compile("k8s-[a-z0-9]{1,8}-[a-z0-9]{1,8}-[0-9a-f]{10}");

  /** The name in the ARN of a target group. */
  Pattern ARN_NAME = Pattern.compile(":targetgroup/([^/]+)/");

  /**
   * Follows the gate.
   *
   * @param name what the gate's condition type names
   */
  static GateTarget of(String name, Workload workload, Project project) {
    List<HandWrittenBinding> named =
        project.named(TargetGroupBinding.class, name).stream()
            .flatMap(view -> project.bindingsOf(view.resource()).stream())
            .filter(HandWrittenBinding.class::isInstance)
            .map(HandWrittenBinding.class::cast)
            .toList();
    List<HandWrittenBinding> here = matching(named, workload, NamespaceMatch.SAME);
    if (!here.isEmpty()) {
      List<HandWrittenBinding> nearest = Nearest.of(workload.resource(), here, Binding::resource);
      return nearest.size() == 1 ? new Bound(nearest.get(0)) : new Unknown();
    }
    if (!matching(named, workload, NamespaceMatch.UNKNOWN).isEmpty()
        || project.mayHide(Kind.TARGET_GROUP_BINDING)
        || isHinted(name, workload, project)) {
      return new Unknown();
    }
    Optional<GateTarget> misnamed = misnamed(name, project.pathsTo(workload));
    if (misnamed.isPresent()) {
      return misnamed.get();
    }
    if (!named.isEmpty()) {
      return new Elsewhere(Nearest.of(workload.resource(), named, Binding::resource).get(0));
    }
    return isAbsent(name, workload, project) ? new Missing() : new Unknown();
  }

  private static List<HandWrittenBinding> matching(
      List<HandWrittenBinding> bindings, Workload workload, NamespaceMatch match) {
    return bindings.stream()
        .filter(b -> NamespaceMatch.of(b.resource(), workload.resource()) == match)
        .toList();
  }

  /** Whether a patch shows that the binding exists, or another tool may give one this name. */
  private static boolean isHinted(String name, Workload workload, Project project) {
    return project.near(TargetGroupBinding.class, workload.resource()).stream()
        .map(TargetGroupBinding::resource)
        .filter(r -> !project.isExternal(r))
        .anyMatch(r -> r.name().isUnreadable() || (r.partial() && r.displayName().equals(name)));
  }

  private static Optional<GateTarget> misnamed(String name, List<TrafficPath> paths) {
    for (TrafficPath path : paths) {
      if (!(path.binding() instanceof HandWrittenBinding binding)
          || binding.targetType() == TargetType.INSTANCE) {
        // Its own name is not known, or would not open the gate either.
        continue;
      }
      TargetGroupBinding view = binding.view();
      if (view.targetGroupName().author().filter(name::equals).isPresent()
          || view.targetGroupArn().author().filter(a -> name.equals(arnName(a))).isPresent()) {
        return Optional.of(new Misnamed(binding, "the name of its target group"));
      }
      if (view.serviceName().author().filter(name::equals).isPresent()) {
        return Optional.of(new Misnamed(binding, "the name of its Service"));
      }
    }
    return Optional.empty();
  }

  private static String arnName(String arn) {
    Matcher m = ARN_NAME.matcher(arn);
    return m.find() ? m.group(1) : "";
  }

  /**
   * In a closed project what is absent is missing. In an open one that is likely, though not sure,
   * where TargetGroupBindings of the workload or its namespace are in the input, and the name is
   * not one that the controller makes up. What an Ingress or a Service binds says nothing of
   * others.
   */
  private static boolean isAbsent(String name, Workload workload, Project project) {
    if (project.settings().world().isClosed(Kind.TARGET_GROUP_BINDING)) {
      return true;
    }
    if (GENERATED.matcher(name).matches()) {
      return false;
    }
    Field<String> namespace = workload.resource().namespace();
    boolean bindingsKnown =
        namespace.author().isPresent()
            && project.bindingsNear(namespace).stream()
                .filter(HandWrittenBinding.class::isInstance)
                .anyMatch(b -> NamespaceMatch.isSure(b.resource(), workload.resource()));
    return bindingsKnown
        || project.pathsTo(workload).stream()
            .map(TrafficPath::binding)
            .anyMatch(HandWrittenBinding.class::isInstance);
  }
}
