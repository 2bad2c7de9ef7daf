package dev.rollgate.rules.binding;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Fix;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A target group that several bindings of the input surely have in common.
 *
 * @param bindings at least two, in the order of the files; one of them does not share at least
 */
record SharedTargetGroup(List<HandWrittenBinding> bindings) {

  private static final String FLAG = "multiClusterTargetGroup";

  /** Folders that hold what others are made of, or what was made of others. */
  private static final Set<String> PARTS =
      Set.of(
          "base",
          "bases",
          "common",
          "components",
          "rendered",
          "generated",
          "dist",
          "build",
          "out",
          "output",
          "old",
          "backup",
          "archive");

  /** The target groups that are shared although not every binding says so, in any environment. */
  static List<SharedTargetGroup> in(Project project) {
    Map<String, List<HandWrittenBinding>> byGroup = new LinkedHashMap<>();
    for (HandWrittenBinding binding : settled(project.environments())) {
      key(binding.view())
          .ifPresent(k -> byGroup.computeIfAbsent(k, x -> new ArrayList<>()).add(binding));
    }
    List<SharedTargetGroup> shared =
        byGroup.values().stream()
            .filter(b -> b.size() > 1 && !lacking(b).isEmpty())
            .map(SharedTargetGroup::new)
            .toList();
    return shared.isEmpty()
            || project.environments().stream()
                .anyMatch(p -> OtherDocuments.mention(p, TargetGroupFields.ARN, FLAG))
        ? List.of()
        : shared;
  }

  /** The controller's own, each once: what environments share is in each of them. */
  private static Collection<HandWrittenBinding> settled(List<Project> environments) {
    Map<List<Object>, HandWrittenBinding> settled = new LinkedHashMap<>();
    Set<List<Object>> unsettled = new HashSet<>();
    for (Project environment : environments) {
      for (HandWrittenBinding binding : environment.handWrittenBindings()) {
        Resource resource = binding.resource();
        List<Object> place = List.of(resource.document(), resource.path());
        if (!isSettled(binding.view(), environment)) {
          unsettled.add(place);
        } else if (binding.ownDialect() == Dialect.CONTROLLER) {
          settled.putIfAbsent(place, binding);
        }
      }
    }
    settled.keySet().removeAll(unsettled);
    return settled.values();
  }

  /** Whether no patch brings another target group or the flag, nor another tool the name. */
  private static boolean isSettled(TargetGroupBinding view, Project project) {
    return view.resource().name().author().isPresent()
        && !view.multiCluster().isUnreadable()
        && project.patchesOf(TargetGroupBinding.class, view.resource()).stream()
            .allMatch(
                p ->
                    p.multiCluster().isAbsent()
                        && p.targetGroupArn().isAbsent()
                        && p.targetGroupName().isAbsent());
  }

  /** An ARN is unique in the world; a name only in its account and region. */
  private static Optional<String> key(TargetGroupBinding view) {
    return view.targetGroupArn().isAbsent()
        ? view.targetGroupName()
            .author()
            .filter(n -> !n.isBlank() && !TargetGroupArn.isStandIn(n))
            .map(n -> folder(view.resource()) + ":" + n)
        : view.targetGroupArn().author().filter(TargetGroupArn::isReal);
  }

  /** Those that do not say that the target group is shared. */
  static List<HandWrittenBinding> lacking(List<HandWrittenBinding> bindings) {
    return bindings.stream()
        .filter(b -> b.view().multiCluster().author().filter(shared -> shared).isEmpty())
        .toList();
  }

  /** Whether two bindings may be the same object of two clusters, or versions of one object. */
  static boolean namesakes(HandWrittenBinding a, HandWrittenBinding b) {
    return a.resource().name().author().equals(b.resource().name().author())
        && NamespaceMatch.isPossible(a.resource(), b.resource());
  }

  static String folder(Resource resource) {
    String file = resource.file().replace('\\', '/');
    return file.substring(0, Math.max(file.lastIndexOf('/'), 0));
  }

  static List<String> folders(HandWrittenBinding binding) {
    return Arrays.asList(folder(binding.resource()).split("/", -1));
  }

  /** Whether a folder of this name holds no deployment of its own. */
  static boolean holdsParts(String folder) {
    return PARTS.contains(folder);
  }

  /** Lets every binding say that the target group is shared. */
  static Fix share(List<HandWrittenBinding> bindings) {
    Change[] changes =
        lacking(bindings).stream().map(SharedTargetGroup::sharing).toArray(Change[]::new);
    return Fix.unsafe("set " + FLAG + " on every binding of the target group", changes);
  }

  private static Change sharing(HandWrittenBinding binding) {
    TargetGroupBinding view = binding.view();
    Content.Scalar yes = Content.of(true);
    return view.multiCluster().isAbsent()
        ? new Change.Insert(binding.resource().document(), view.multiCluster().path(), yes)
        : new Change.Replace(binding.resource().document(), view.multiCluster().path(), yes);
  }
}
