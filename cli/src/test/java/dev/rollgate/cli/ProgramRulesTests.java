package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.RuleCatalog;
import org.junit.jupiter.api.Test;

class ProgramRulesTests {

  @Test
  void theyAreThoseThatTheClassPathHas() {
    assertThat(ProgramRules.own().ids()).isEqualTo(RuleCatalog.load().ids());
  }
}
