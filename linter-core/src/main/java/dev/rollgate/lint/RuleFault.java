package dev.rollgate.lint;

/**
 * A rule that failed on an input: our bug, unless the user wrote the rule.
 *
 * @param rule the rule's name
 * @param cause what it threw
 */
public record RuleFault(String rule, Throwable cause) {

  /** Whether it is for the user to mend, who wrote the rule. */
  public boolean isUsers() {
    return cause instanceof UnfitRuleException;
  }

  /** What happened, in one line. */
  public String describe() {
    return isUsers()
        ? "policy %s %s".formatted(rule, cause.getMessage())
        : "internal fault in rule %s: %s".formatted(rule, cause);
  }
}
