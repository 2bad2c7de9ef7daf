package dev.rollgate.policy;

import dev.rollgate.config.Policy;
import dev.rollgate.kube.KindName;
import dev.rollgate.lint.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules that policies make. CEL is loaded when there is a policy, and not before: this class
 * mentions nothing of it.
 */
public final class PolicyRules {

  private final List<Rule> rules;
  private final List<KindName> kinds;

  private PolicyRules(List<? extends Rule> rules, List<KindName> kinds) {
    this.rules = List.copyOf(rules);
    this.kinds = List.copyOf(kinds);
  }

  /**
   * Compiles the policies.
   *
   * @param policies in the order of the configuration
   * @param taken names of other rules, which a policy may not have
   * @throws PolicyException when one cannot be compiled; it tells all that is wrong
   */
  public static PolicyRules compile(List<Policy> policies, Set<String> taken)
      throws PolicyException {
    List<PolicyProblem> problems = new ArrayList<>();
    List<PolicyRule> rules = new ArrayList<>();
    List<KindName> kinds = new ArrayList<>();
    Set<String> names = new HashSet<>(taken);
    for (int i = 0; i < policies.size(); i++) {
      PolicyCompiler compiler = new PolicyCompiler(policies.get(i), PolicyProblem.policy(i));
      Optional<CompiledPolicy> compiled = compiler.compile();
      problems.addAll(compiler.problems());
      String name = policies.get(i).name();
      if (!name.isEmpty() && !names.add(name)) {
        problems.add(
            new PolicyProblem(
                PolicyProblem.policy(i).key("name"),
                "there is another rule named \"%s\"".formatted(name)));
      }
      compiled.ifPresent(
          c -> {
            rules.add(new PolicyRule(c));
            Stream.concat(c.kinds().stream(), c.lookedUp().stream()).forEach(kinds::add);
          });
    }
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return new PolicyRules(rules, kinds.stream().distinct().toList());
  }

  /** One rule for each policy, in their order. */
  public List<Rule> rules() {
    return rules;
  }

  /** The kinds that the policies speak of; documents that may hold one have to be read. */
  public List<KindName> kinds() {
    return kinds;
  }
}
