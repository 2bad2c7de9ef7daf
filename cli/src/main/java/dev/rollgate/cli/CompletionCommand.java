package dev.rollgate.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete the words of commands. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Print a script that makes a shell complete commands, options and rules.",
    footer = {
      "",
      "Examples:",
      "  source <(rollgate completion bash)   (in ~/.bashrc)",
      "  source <(rollgate completion zsh)    (in ~/.zshrc)"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // One script serves both shells.
  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(AutoComplete.bash("rollgate", spec.root().commandLine()));
    return ExitCode.OK;
  }
}
