package dev.rollgate.kube;

import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.LabelSelector.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether pods may run on the nodes of a NodePool, as far as both objects tell. */
record NodeFit(NodePool pool) {

  private static final String IN = "In";
  private static final String NOT_IN = "NotIn";
  private static final String EXISTS = "Exists";
  private static final String ABSENT = "DoesNotExist";

  /** The label by which Karpenter names the pool of a node. */
  private static final String POOL_LABEL = "karpenter.sh/nodepool";

  /** What one side says of a label; empty values are those that cannot be read. */
  private record Saying(Optional<String> operator, Optional<List<String>> values) {

    private static Saying just(Field<String> value) {
      return new Saying(Optional.of(IN), value.author().map(List::of));
    }

    private static Saying of(Requirement requirement) {
      boolean known = requirement.values().stream().noneMatch(Field::isUnreadable);
      List<String> values =
          requirement.values().stream().flatMap(v -> v.author().stream()).toList();
      return new Saying(
          requirement.operator().author(), known ? Optional.of(values) : Optional.empty());
    }

    private boolean is(String word) {
      return operator.filter(word::equals).isPresent();
    }
  }

  Match of(NodeDemands demands) {
    if (demands.hidden() || pool.hidden()) {
      return Match.UNKNOWN;
    }
    Match all = Match.YES;
    for (Taint taint : pool.taints()) {
      all = all.and(puttingUpWith(taint, demands.tolerations()));
    }
    for (Map.Entry<String, Field<String>> label : demands.selector().entrySet()) {
      all = all.and(holds(label.getKey(), Saying.just(label.getValue())));
    }
    return demands.terms().isEmpty() ? all : all.and(any(demands.terms()));
  }

  private static Match puttingUpWith(Taint taint, List<Toleration> tolerations) {
    Match best = taint.keepsAway().inverse();
    for (Toleration toleration : tolerations) {
      best = best.or(toleration.of(taint));
    }
    return best;
  }

  private Match any(List<NodeDemands.Term> terms) {
    Match best = Match.NO;
    for (NodeDemands.Term term : terms) {
      Match all = term.certain() ? Match.YES : Match.UNKNOWN;
      for (Requirement expression : term.expressions()) {
        all =
            all.and(
                expression
                    .key()
                    .author()
                    .map(key -> holds(key, Saying.of(expression)))
                    .orElse(Match.UNKNOWN));
      }
      best = best.or(all);
    }
    return best;
  }

  private Match holds(String key, Saying demand) {
    List<Saying> offers = offers(key);
    if (offers.isEmpty()) {
      return demand.is(NOT_IN) || demand.is(ABSENT) ? Match.YES : Match.UNKNOWN;
    }
    Match all = Match.YES;
    for (Saying offer : offers) {
      all = all.and(agree(demand, offer));
    }
    return all;
  }

  /** What the pool says of a label of its nodes. */
  private List<Saying> offers(String key) {
    List<Saying> offers = new ArrayList<>();
    Optional.ofNullable(pool.labels().get(key)).map(Saying::just).ifPresent(offers::add);
    if (key.equals(POOL_LABEL)) {
      offers.add(Saying.just(pool.resource().name()));
    }
    pool.requirements().stream()
        .filter(r -> r.key().author().filter(key::equals).isPresent())
        .map(Saying::of)
        .forEach(offers::add);
    return offers;
  }

  /** Whether some value of the label suits both. */
  private static Match agree(Saying demand, Saying offer) {
    if (demand.is(ABSENT) || offer.is(ABSENT)) {
      return absence(demand.is(ABSENT) ? offer : demand);
    }
    if (demand.is(EXISTS) || offer.is(EXISTS)) {
      return isOrdinary(demand) && isOrdinary(offer) ? Match.YES : Match.UNKNOWN;
    }
    if (demand.values().isEmpty() || offer.values().isEmpty()) {
      return Match.UNKNOWN;
    }
    List<String> wanted = demand.values().get();
    List<String> given = offer.values().get();
    if (demand.is(IN) && offer.is(IN)) {
      return Match.of(wanted.stream().anyMatch(given::contains));
    }
    if (demand.is(IN) && offer.is(NOT_IN)) {
      return Match.of(!given.containsAll(wanted));
    }
    if (demand.is(NOT_IN) && offer.is(IN)) {
      return Match.of(!wanted.containsAll(given));
    }
    return demand.is(NOT_IN) && offer.is(NOT_IN) ? Match.YES : Match.UNKNOWN;
  }

  /** Whether what one side says of a label suits its absence. */
  private static Match absence(Saying other) {
    if (other.is(NOT_IN) || other.is(ABSENT)) {
      return Match.YES;
    }
    return other.is(IN) || other.is(EXISTS) ? Match.NO : Match.UNKNOWN;
  }

  private static boolean isOrdinary(Saying saying) {
    return saying.is(IN) || saying.is(NOT_IN) || saying.is(EXISTS);
  }
}
