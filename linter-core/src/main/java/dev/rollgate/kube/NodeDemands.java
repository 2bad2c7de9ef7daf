package dev.rollgate.kube;

import dev.rollgate.kube.LabelSelector.Requirement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which nodes a pod may go to, as far as the nodes decide.
 *
 * @param selector labels that a node must have
 * @param terms required node affinity, of which one has to hold
 * @param tolerations taints that the pod puts up with
 * @param hidden whether another tool writes some of this
 */
public record NodeDemands(
    Map<String, Field<String>> selector,
    List<Term> terms,
    List<Toleration> tolerations,
    boolean hidden) {

  /**
   * Conditions that have to hold together.
   *
   * @param certain whether they are all that the term asks for
   */
  record Term(List<Requirement> expressions, boolean certain) {

    private static Term read(Fields fields) {
      List<Requirement> expressions = Requirement.readAll(fields, "matchExpressions");
      return new Term(expressions, !expressions.isEmpty() && !fields.has("matchFields"));
    }
  }

  static NodeDemands read(Fields spec) {
    Fields required =
        spec.member("affinity")
            .member("nodeAffinity")
            .member("requiredDuringSchedulingIgnoredDuringExecution");
    return new NodeDemands(
        spec.map("nodeSelector"),
        required.objects("nodeSelectorTerms").stream().map(Term::read).toList(),
        spec.objects("tolerations").stream().map(Toleration::read).toList(),
        Stream.of("nodeSelector", "affinity", "tolerations").anyMatch(spec::holdsScalar));
  }

  /** Whether nothing is said of nodes. */
  public boolean isEmpty() {
    return selector.isEmpty() && terms.isEmpty() && tolerations.isEmpty() && !hidden;
  }
}
