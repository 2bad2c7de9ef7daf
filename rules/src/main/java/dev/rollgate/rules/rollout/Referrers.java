package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Autoscaler;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.NamespacedIndex;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who names a workload: a namespace may hold thousands, so they are looked up by that name. */
final class Referrers {

  private final Project project;
  private final NamespacedIndex<Optional<String>, Autoscaler> autoscalers;
  private final NamespacedIndex<Optional<String>, Workload> rollouts;

  Referrers(Project project) {
    this.project = project;
    this.autoscalers = index(project.views(Autoscaler.class), Autoscaler::targetName);
    this.rollouts =
        index(
            project.workloads().stream().filter(w -> !w.workloadRef().isAbsent()).toList(),
            Workload::workloadRef);
  }

  /** By the name that they state, or by none where another tool fills it in. */
  private static <T extends ResourceView> NamespacedIndex<Optional<String>, T> index(
      List<T> views, Function<T, Field<String>> name) {
    return new NamespacedIndex<>(
        views,
        v -> Stream.of(name.apply(v)).filter(n -> !n.isAbsent()).map(Field::effective),
        v -> v.resource().namespace());
  }

  /** The autoscalers that may scale a workload. */
  List<Autoscaler> autoscalersOf(Workload workload) {
    return referringTo(workload.resource(), autoscalers)
        .filter(a -> mayBe(a.targetKind(), workload.resource().kind().word()))
        .filter(a -> project.mayMean(a.resource(), workload.resource()))
        .toList();
  }

  private static boolean mayBe(Field<String> field, String value) {
    return field.isUnreadable() || field.effective().filter(value::equals).isPresent();
  }

  /** The Rollouts that may take the template of their pods from a workload. */
  List<Workload> rolloutsFrom(Workload workload) {
    return referringTo(workload.resource(), rollouts).toList();
  }

  private static <T extends ResourceView> Stream<T> referringTo(
      Resource resource, NamespacedIndex<Optional<String>, T> index) {
    return Stream.of(Optional.of(resource.displayName()), Optional.<String>empty())
        .flatMap(name -> index.near(name, resource.namespace()).stream())
        .filter(v -> NamespaceMatch.isPossible(v.resource(), resource));
  }
}
