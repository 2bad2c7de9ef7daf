package dev.rollgate.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a subcommand. */
@Command(
    name = "rollgate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Finds what loses traffic when a workload behind an AWS target group rolls out.",
    footer = {
      "",
      "Exit codes: 0 nothing found, 1 findings, 2 wrong usage or nothing to check,",
      "3 an input that could not be read, or a fault of rollgate itself."
    })
final class RollgateCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        new CommandLine(spec), "say what to do: lint, fix, rules, explain");
  }
}
