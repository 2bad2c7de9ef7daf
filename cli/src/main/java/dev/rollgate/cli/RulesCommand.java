package dev.rollgate.cli;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleInfo;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the rules.")
final class RulesCommand implements Callable<Integer> {

  private final Terminal terminal;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<RuleInfo> infos = RuleCatalog.load().rules().stream().map(Rule::info).toList();
    int width = infos.stream().mapToInt(i -> i.id().length()).max().orElse(0);
    for (RuleInfo info : infos) {
      terminal
          .out()
          .printf(
              "%-" + width + "s  %-7s  %s%n", info.id(), info.severity().word(), info.summary());
    }
    return ExitCode.OK;
  }
}
