package dev.rollgate.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What there is to do about a baseline. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Record the findings of now, so that only new ones are told.",
    footer = {
      "",
      "Examples:",
      "  rollgate baseline create .    record all findings; lint tells new ones alone",
      "  rollgate baseline prune .     forget what was mended"
    })
final class BaselineCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with its own commands. */
  static CommandLine in(Terminal terminal) {
    return new CommandLine(new BaselineCommand())
        .addSubcommand(new BaselineCreateCommand(terminal))
        .addSubcommand(new BaselinePruneCommand(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "say what to do: create, prune");
  }
}
