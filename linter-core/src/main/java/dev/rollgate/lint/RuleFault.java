package dev.rollgate.lint;

/**
 * A rule that failed on an input: our bug, never the user's.
 *
 * @param rule the rule's name
 * @param cause what it threw
 */
public record RuleFault(String rule, RuntimeException cause) {}
