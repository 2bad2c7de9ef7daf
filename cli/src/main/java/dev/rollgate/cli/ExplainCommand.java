package dev.rollgate.cli;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a rule's page. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Explain a rule: what it finds, why it matters, how to mend it.")
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "RULE", description = "The rule's name, as in \"rollgate rules\".")
  private String id = "";

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Rule rule =
        RuleCatalog.load()
            .find(id)
            .orElseThrow(
                () -> new UsageException("no such rule: " + id + " (see \"rollgate rules\")"));
    terminal.out().print(RuleCatalog.page(rule).orElse(rule.info().summary() + "\n"));
    return ExitCode.OK;
  }
}
