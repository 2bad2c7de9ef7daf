package dev.rollgate.policy;

import java.util.List;
import java.util.stream.Collectors;

/** Policies that cannot be compiled. */
public final class PolicyException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<PolicyProblem> problems;

  /**
   * @param problems at least one, in the order of the policies
   */
  PolicyException(List<PolicyProblem> problems) {
    super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the policies. */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
