package dev.rollgate.cli;

import dev.rollgate.config.Policy;
import dev.rollgate.policy.CelPolicies;
import dev.rollgate.policy.ExampleResult;
import dev.rollgate.policy.PolicyExamples;
import dev.rollgate.policy.PolicyRules;
import dev.rollgate.report.Counted;
import dev.rollgate.report.Printable;
import dev.rollgate.run.FileChoice;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import dev.rollgate.traffic.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries the policies of a configuration on their examples. */
@Command(
    name = "test-policies",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Try the policies of rollgate.yaml on the examples beside them.",
    footer = {
      "",
      "Exit codes: 0 every example passed, 1 one failed, 2 no example, or a wrong policy.",
      "",
      "Examples:",
      "  rollgate test-policies",
      "  rollgate test-policies --config policies/rollgate.yaml"
    })
final class TestPoliciesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration; by default the rollgate.yaml of this folder or above it.")
  private @Nullable String config;

  /** The configuration may speak of their rules. */
  @Mixin private final RuleJarOptions jars = new RuleJarOptions();

  TestPoliciesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    FileChoice choice = config == null ? new FileChoice.Search() : new FileChoice.Named(config);
    Run run =
        new Run(
            RunRequest.in(terminal.workingDirectory())
                .configuration(choice)
                .catalog(ProgramRules::catalog)
                .rulesJars(jars.jars())
                .done(),
            Progress.NONE);
    PolicyRules rules = CelPolicies.rules(run.configuration(), ProgramRules.catalog().ids());
    List<ExampleResult> results = new PolicyExamples(rules, Settings.DEFAULT).run();
    for (Policy policy : run.configuration().values().policies()) {
      if (policy.examples().isEmpty()) {
        Message.tell(terminal.err(), "policy %s has no examples".formatted(policy.name()));
      }
    }
    if (results.isEmpty()) {
      throw new UsageException("nothing to test: write examples beside the policies");
    }
    results.forEach(this::print);
    return results.stream().allMatch(ExampleResult::passed) ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private void print(ExampleResult result) {
    String title = Printable.of(result.policy() + ": " + result.example());
    if (result.passed()) {
      terminal.out().println("ok    " + title);
      return;
    }
    terminal
        .out()
        .printf(
            "FAIL  %s: expected %s, found %s%n",
            title, Counted.of(result.expected(), "finding"), result.found().size());
    result.problems().forEach(this::printDetail);
    result.found().forEach(this::printDetail);
  }

  private void printDetail(String line) {
    terminal.out().println("      " + Printable.of(line));
  }
}
