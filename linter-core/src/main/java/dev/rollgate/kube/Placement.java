package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.List;

/**
 * Which nodes a pod may go to, as far as other pods decide.
 *
 * @param requiredAntiAffinity pods that it must not share a node or zone with
 * @param preferredAntiAffinity whether it would rather not share with some
 * @param spreadKeys the topology keys over which pods are spread
 */
public record Placement(
    List<AntiAffinity> requiredAntiAffinity,
    boolean preferredAntiAffinity,
    List<Field<String>> spreadKeys) {

  /**
   * Pods to stay away from.
   *
   * @param topologyKey the node label whose value must differ
   * @param narrowed whether more than the selector tells which pods are meant: namespaces, or
   *     labels that must be the same, such as that of the revision
   * @param path the term's entry in its list
   */
  public record AntiAffinity(
      Field<String> topologyKey,
      LabelSelector selector,
      boolean narrowed,
      NodePath path,
      Span span) {

    private static final List<String> NARROWING =
        List.of("matchLabelKeys", "mismatchLabelKeys", "namespaces", "namespaceSelector");

    private static AntiAffinity read(Fields term) {
      return new AntiAffinity(
          term.text("topologyKey"),
          LabelSelector.read(term.member("labelSelector")),
          NARROWING.stream().anyMatch(term::has),
          term.path(),
          term.span());
    }
  }

  static Placement read(Fields spec) {
    Fields anti = spec.member("affinity").member("podAntiAffinity");
    return new Placement(
        anti.objects("requiredDuringSchedulingIgnoredDuringExecution").stream()
            .map(AntiAffinity::read)
            .toList(),
        anti.has("preferredDuringSchedulingIgnoredDuringExecution"),
        spec.objects("topologySpreadConstraints").stream()
            .map(c -> c.text("topologyKey"))
            .toList());
  }
}
