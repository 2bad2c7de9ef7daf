package dev.rollgate.config;

import dev.rollgate.kube.KindName;
import dev.rollgate.lint.Rule;
import java.util.List;

/**
 * What the policies of a configuration bring.
 *
 * @param rules one for each, in their order
 * @param kinds the kinds that they speak of, which have to be read
 */
public record PolicySet(List<Rule> rules, List<KindName> kinds) {

  /** Copies the lists. */
  public PolicySet {
    rules = List.copyOf(rules);
    kinds = List.copyOf(kinds);
  }
}
