package dev.rollgate.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a subcommand: it says what there is. */
@Command(
    name = "rollgate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Finds what loses traffic when a workload behind an AWS target group rolls out.",
    footer = {
      "",
      "Examples:",
      "  rollgate lint k8s/",
      "  rollgate fix --diff k8s/",
      "  rollgate explain prestop-missing",
      "",
      "Exit codes: 0 nothing found, 1 findings, 2 wrong usage or nothing to check,",
      "3 an input that could not be read, or a fault of rollgate itself."
    })
final class RollgateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  RollgateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err(), Ansi.OFF);
    return ExitCode.USAGE;
  }
}
