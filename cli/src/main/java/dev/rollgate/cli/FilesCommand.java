package dev.rollgate.cli;

import dev.rollgate.files.LeftOut;
import dev.rollgate.run.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what would be linted, and why the rest would not. */
@Command(
    name = "files",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List which files are linted, and why the others are not.",
    footer = {
      "",
      "Examples:",
      "  rollgate files .",
      "  rollgate files --exclude tests --all .",
      "  rollgate files --output json k8s/"
    })
final class FilesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RunOptions options = new RunOptions();

  @Option(names = "--all", description = "List files with other endings too.")
  private boolean all;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ListFormat output = ListFormat.TEXT;

  FilesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<FileEntry> entries = new ArrayList<>();
    OtherEndings others = new OtherEndings();
    Run.Inputs inputs =
        options.run(terminal).read(
            (name, reason) -> {
              if (reason == LeftOut.OTHER_ENDING) {
                others.count++;
              }
              if (reason != LeftOut.OTHER_ENDING || all) {
                entries.add(FileEntry.of(name.get(), reason));
              }
            });
    entries.addAll(FileEntry.of(inputs));
    Collections.sort(entries);
    FileList list = new FileList(entries.stream().distinct().toList(), others.count);
    terminal.out().print(output == ListFormat.JSON ? list.json() : list.text(terminal));
    if (!inputs.reading().unreadable().isEmpty()) {
      return ExitCode.FAULT;
    }
    if (list.isNothingLinted() && !options.input().allowsEmpty()) {
      terminal
          .err()
          .println("rollgate: nothing would be linted (--allow-empty makes this a success)");
      return ExitCode.USAGE;
    }
    return ExitCode.OK;
  }

  /** A number that a lambda can raise. */
  private static final class OtherEndings {
    private int count;
  }
}
