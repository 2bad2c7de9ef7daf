package dev.rollgate.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTests {

  /** The same input gives the same output, whenever it runs and as which process. */
  @Test
  void timesAndProcessesOfLogLinesAreLeftOut() {
    assertThat(Problem.in("E1127 00:56:27.321464   26981 run.go:72] \"failed\" err=\"no base\"\n"))
        .isEqualTo("\"failed\" err=\"no base\"");
  }

  @Test
  void whatIsMarkedAsAnErrorIsTheProblem() {
    assertThat(Problem.in("# Warning: old\nI1127 00:56:27.3 1 a.go:1] x\nError: no base\n  at all"))
        .isEqualTo("no base at all");
  }
}
