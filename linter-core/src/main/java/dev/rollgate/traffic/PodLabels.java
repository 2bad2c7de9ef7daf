package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
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
   * @param patched whether a patch in the input may change its labels
   */
  private record Numbered(int number, Workload workload, boolean patched) {

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
      return !patched && !workload.resource().partial() && workload.template().isPresent();
    }
  }

  private final NamespacedIndex<Label, Numbered> having;

  /** By the key of a label whose value another tool fills in. */
  private final NamespacedIndex<String, Numbered> open;

  private final ByNamespace<Numbered> unsettled;

  /**
   * Reads their labels.
   *
   * @param workloads in the order of the files
   * @param patched which of them a patch in the input may change
   */
  PodLabels(List<Workload> workloads, Predicate<Workload> patched) {
    List<Numbered> all =
        IntStream.range(0, workloads.size())
            .mapToObj(i -> new Numbered(i, workloads.get(i), patched.test(workloads.get(i))))
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
