package dev.rollgate.policy;

import java.util.List;

/**
 * What came of one example of a policy.
 *
 * @param policy the policy's name
 * @param example the example's name
 * @param expected how many findings there should be
 * @param found what the findings say, each with line and column in the example's manifests
 * @param problems why the example proves nothing: manifests that cannot be read, no object that the
 *     policy looks at, or one that it cannot judge
 */
public record ExampleResult(
    String policy, String example, int expected, List<String> found, List<String> problems) {

  /** Copies the lists. */
  public ExampleResult {
    found = List.copyOf(found);
    problems = List.copyOf(problems);
  }

  /** Whether the policy does what the example says. */
  public boolean passed() {
    return problems.isEmpty() && found.size() == expected;
  }
}
