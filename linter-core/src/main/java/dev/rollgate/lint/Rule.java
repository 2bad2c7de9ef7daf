package dev.rollgate.lint;

import dev.rollgate.traffic.Project;

/**
 * One check. Rules have no state: one instance serves every run and every thread.
 *
 * <p>A rule's page is the resource {@code rule-pages/ID.md} beside its class loader.
 */
public interface Rule {

  /** The rule's name, severity and summary. */
  RuleInfo info();

  /** Looks at the project and reports what it finds. */
  void check(Project project, Report report);
}
