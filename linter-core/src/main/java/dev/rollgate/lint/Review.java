package dev.rollgate.lint;

/**
 * A step between the rules and the report, which sees all that was found: it may suppress findings
 * and find something itself.
 */
public interface Review {

  /**
   * Looks at what was found.
   *
   * @param result the findings, sorted; their fixes are as the rules made them
   */
  LintResult review(LintResult result);
}
