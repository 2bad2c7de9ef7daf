package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleFault;
import dev.rollgate.lint.UnfitRuleException;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose turn it is after a run in which rules failed. */
class ExitCodeTests {

  private static final RuleFault OURS = new RuleFault("ours", new IllegalStateException("oops"));
  private static final RuleFault POLICY =
      new RuleFault("no-latest-tag", new UnfitRuleException("cannot judge Pod \"web\": why"));

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int verdict(RuleFault... faults) {
    Project project = new Project(List.of(), List.of(), Settings.DEFAULT);
    return ExitCode.of(
        new LintResult(Projects.of(project), List.of(), List.of(), List.of(faults)),
        FailOn.WARNING,
        true,
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void aPolicyThatDoesNotFitIsForTheUserToMend() {
    assertThat(verdict(POLICY)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("rollgate: policy no-latest-tag cannot judge Pod \"web\": why\n");
  }

  @Test
  void aFaultOfOursComesFirstAndHidesNone() {
    assertThat(verdict(POLICY, OURS)).isEqualTo(ExitCode.FAULT);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("policy no-latest-tag")
        .contains("internal fault in rule ours: java.lang.IllegalStateException: oops");
  }
}
