package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Workloads by the labels of their pods: who seeks pods by labels looks at few of all there are.
 */
final class PodLabels {

  /** A label as it is written. */
  private record Label(String key, Optional<String> value) {

    static Label of(Map.Entry<String, Field<String>> entry) {
      return new Label(entry.getKey(), entry.getValue().raw());
    }
  }

  /**
   * A workload among the others.
   *
   * @param number its place in the order of the files
   * @param patches those in the input that may change the labels
   */
  private record Numbered(int number, Workload workload, List<Workload> patches) {

    Field<String> namespace() {
      return workload.resource().namespace();
    }

    /** The labels, where the input tells at least these. */
    Stream<Map.Entry<String, Field<String>>> labels() {
      return workload.template().stream()
          .filter(t -> !workload.resource().partial())
          .map(PodTemplate::labels)
          .flatMap(labels -> labels.entrySet().stream());
    }

    /** Whether its pods surely have these labels and no others. */
    boolean isSettled() {
      return patches.isEmpty() && !workload.resource().partial() && workload.template().isPresent();
    }
  }

  private final NamespacedIndex<String, Workload> patches;
  private final NamespacedIndex<Label, Numbered> having;

  /** By the key of a label whose value another tool fills in. */
  private final NamespacedIndex<String, Numbered> open;

  private final ByNamespace<Numbered> unsettled;

  /**
   * Reads their labels.
   *
   * @param workloads in the order of the files; patches of others among them have no pods
   * @param isPatchOfAnother which of them is one
   */
  PodLabels(List<Workload> workloads, Predicate<Workload> isPatchOfAnother) {
    this.patches =
        new NamespacedIndex<>(
            workloads.stream().filter(PodLabels::isLabelPatch).toList(),
            w -> Stream.of(w.resource().title()),
            w -> w.resource().namespace());
    List<Numbered> all =
        IntStream.range(0, workloads.size())
            .filter(i -> !isPatchOfAnother.test(workloads.get(i)))
            .mapToObj(i -> new Numbered(i, workloads.get(i), patchesOf(workloads.get(i))))
            .toList();
    this.having = new NamespacedIndex<>(all, w -> w.labels().map(Label::of), Numbered::namespace);
    this.open =
        new NamespacedIndex<>(
            all,
            w -> w.labels().filter(l -> l.getValue().isUnreadable()).map(Map.Entry::getKey),
            Numbered::namespace);
    this.unsettled =
        new ByNamespace<>(all.stream().filter(w -> !w.isSettled()).toList(), Numbered::namespace);
  }

  private static boolean isLabelPatch(Workload workload) {
    return workload.resource().partial()
        && workload.template().filter(t -> !t.labels().isEmpty()).isPresent();
  }

  /** The patches in the input that may change the labels of a workload's pods. */
  List<Workload> patchesOf(Workload workload) {
    Resource resource = workload.resource();
    return patches.isEmpty()
        ? List.of()
        : patches.near(resource.title(), resource.namespace()).stream()
            .filter(p -> NamespaceMatch.isPossible(p.resource(), resource))
            .toList();
  }

  /**
   * The whole workloads near a namespace that have the rarest of some labels, as it is written; the
   * others of the labels they may lack.
   */
  List<Workload> havingRarest(Map<String, Field<String>> labels, Field<String> namespace) {
    return labels.entrySet().stream()
        .map(label -> having.near(Label.of(label), namespace))
        .min(Comparator.comparingInt(List::size))
        .map(found -> found.stream().map(Numbered::workload).toList())
        .orElse(List.of());
  }

  /**
   * All workloads near a namespace but such as surely lack one of some labels, in the order of the
   * files; empty where no value of them can be read, since then it may be any.
   */
  Optional<List<Workload>> mayHave(Map<String, Field<String>> labels, Field<String> namespace) {
    return labels.entrySet().stream()
        .filter(label -> label.getValue().author().isPresent())
        .map(label -> settledWith(label, namespace))
        .min(Comparator.comparingInt(List::size))
        .map(found -> inOrder(found, unsettled.near(namespace)));
  }

  private List<Numbered> settledWith(
      Map.Entry<String, Field<String>> label, Field<String> namespace) {
    return Stream.concat(
            having.near(Label.of(label), namespace).stream(),
            open.near(label.getKey(), namespace).stream())
        .filter(Numbered::isSettled)
        .toList();
  }

  private static List<Workload> inOrder(List<Numbered> some, List<Numbered> others) {
    return Stream.concat(some.stream(), others.stream())
        .sorted(Comparator.comparingInt(Numbered::number))
        .map(Numbered::workload)
        .toList();
  }
}
