package dev.rollgate.cli;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints rules' pages. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Explain rules: what they find, why it matters, how to mend it.",
    footer = {
      "",
      "Examples:",
      "  rollgate explain prestop-missing",
      "  rollgate explain grace-zero grace-too-short | less",
      "  rollgate explain --raw pdb-missing > pdb-missing.md"
    })
final class ExplainCommand implements Callable<Integer> {

  private static final int WIDEST = 100;
  private static final int WITHOUT_TERMINAL = 80;

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "RULE",
      completionCandidates = RuleNames.class,
      description = "Names of rules, as in \"rollgate rules\".")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--raw", description = "Print the pages as they are written, in Markdown.")
  private boolean raw;

  @Mixin private final CatalogOptions options = new CatalogOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    RuleCatalog catalog = options.catalog(terminal);
    List<Rule> rules = new ArrayList<>();
    for (String id : ids) {
      rules.add(catalog.find(id).orElseThrow(() -> new UsageException(catalog.noSuchRule(id))));
    }
    int width = Math.min(WIDEST, terminal.columns().get().orElse(WITHOUT_TERMINAL));
    RulePage page = new RulePage(terminal.style(), width);
    terminal
        .out()
        .print(String.join("\n", rules.stream().map(raw ? RulePage::raw : page::of).toList()));
    return ExitCode.OK;
  }
}
