package dev.rollgate.cli;

import dev.rollgate.files.LeftOut;
import dev.rollgate.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    Leftovers leftovers = new Leftovers();
    Run.Inputs inputs = options.run(terminal).read(leftovers);
    FileList list =
        new FileList(
            Stream.concat(
                    FileEntry.of(inputs, inputs.projects()).stream(), leftovers.entries.stream())
                .distinct()
                .sorted()
                .toList(),
            leftovers.otherEndings);
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

  /** What is left out, with the reason; files of other endings are only counted without --all. */
  private final class Leftovers implements LeftOut.Observer {

    private final List<FileEntry> entries = new ArrayList<>();
    private int otherEndings;

    @Override
    public void leftOut(Supplier<String> name, LeftOut reason) {
      boolean other = reason == LeftOut.OTHER_ENDING;
      if (other) {
        otherEndings++;
      }
      if (!other || all) {
        entries.add(FileEntry.of(name.get(), reason));
      }
    }
  }
}
