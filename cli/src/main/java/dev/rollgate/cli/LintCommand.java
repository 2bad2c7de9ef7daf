package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.files.LeftOut;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.LintResult;
import dev.rollgate.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports what the rules find. */
@Command(
    name = "lint",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Report what would lose traffic.",
    footer = {"", "Examples:", "  rollgate lint k8s/", "  kustomize build prod | rollgate lint -"})
final class LintCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final RuleSelection selection = new RuleSelection();

  @Mixin private final ChangedOptions changed = new ChangedOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Mixin private final RunLog log = new RunLog();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 from error, warning (default), info, or never.")
  private Optional<FailOn> failOn = Optional.empty();

  @Option(names = "--strict", description = "Read objects too that nothing ties to a target group.")
  private boolean strict;

  @Option(names = "--watch", description = "Lint again whenever a file changes, until Ctrl-C.")
  private boolean watch;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command without any option. */
  static LintCommand of(Terminal terminal, List<String> paths) {
    LintCommand command = new LintCommand(terminal);
    command.options.input().add(paths);
    return command;
  }

  @Override
  public Integer call() throws UsageException, ConfigurationException, IOException {
    output.check(terminal);
    if (!watch) {
      return lint(Optional.empty());
    }
    if (options.input().readsStandardInput()) {
      throw new UsageException(
          "--watch waits for files to change, so it does not go with standard input");
    }
    try (WatchedFolders folders =
        new WatchedFolders(options.inputs(terminal), output.files(terminal))) {
      return new Watch(terminal, folders).run(w -> lint(Optional.of(w)));
    }
  }

  private int lint(Optional<Watch> watching)
      throws UsageException, ConfigurationException, IOException {
    try (RunLog.Entry entry = log.begin(terminal)) {
      Optional<WatchedFolders> folders = watching.map(Watch::folders);
      Optional<Path> configuration = options.configurationFile(terminal);
      folders.ifPresent(f -> configuration.ifPresent(f::counts));
      Run run =
          options.run(terminal, selection.only(), selection.except(), changed, !strict, entry);
      folders.ifPresent(f -> f.counts(run.baselinePlace().file()));
      FailOn threshold = failOn.orElseGet(run::failOn);
      Run.Inputs inputs =
          run.read(folders.<LeftOut.Observer>map(f -> f).orElse(LeftOut.Observer.NONE));
      LintResult result = run.lint(inputs);
      if (output.writesFiles()) {
        output.refuse(run.filesThatCount(inputs, result), terminal);
      }
      watching.ifPresent(Watch::beginReport);
      int written = output.write(result, run.catalog(), threshold, terminal);
      int verdict = ExitCode.of(result, threshold, options.input().allowsEmpty(), terminal.err());
      entry.tell(run, inputs, result, terminal.err());
      // The worse of the two: a report that is not there is a fault.
      return Math.max(written, verdict);
    }
  }
}
