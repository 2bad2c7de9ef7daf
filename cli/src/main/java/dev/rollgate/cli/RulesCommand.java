package dev.rollgate.cli;

import dev.rollgate.cli.page.Columns;
import dev.rollgate.cli.page.StyledText;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.report.Printable;
import dev.rollgate.report.Style;
import dev.rollgate.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the rules: built-in ones, policies of rollgate.yaml, those of jars.",
    footer = {
      "",
      "Examples:",
      "  rollgate rules",
      "  rollgate rules gate pdb",
      "  rollgate rules --output json",
      "  rollgate rules --rules-jar acme-rules.jar acme"
    })
final class RulesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATTERN",
      completionCandidates = RuleNames.class,
      description = "Only rules whose names have one of these in them.")
  private List<String> patterns = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ListFormat output = ListFormat.TEXT;

  @Mixin private final CatalogOptions catalog = new CatalogOptions();

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    RuleCatalog all = catalog.catalog(terminal);
    Set<String> ids = all.ids();
    for (String pattern : patterns) {
      if (ids.stream().noneMatch(id -> id.contains(pattern))) {
        throw new UsageException(Suggestion.told("no rule has this in its name", pattern, ids));
      }
    }
    List<Rule> wanted = all.rules().stream().filter(rule -> isWanted(rule.info())).toList();
    terminal.out().print(output == ListFormat.JSON ? RuleListJson.of(wanted) : table(wanted));
    return ExitCode.OK;
  }

  private boolean isWanted(RuleInfo rule) {
    return patterns.isEmpty() || patterns.stream().anyMatch(rule.id()::contains);
  }

  private String table(List<Rule> rules) {
    Style style = terminal.style();
    Columns columns = new Columns();
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      columns.row(
          new StyledText().append(info.id(), style::bold),
          new StyledText()
              .append(info.severity().word(), word -> style.severity(info.severity(), word)),
          new StyledText().append(Printable.of(info.summary())));
    }
    // What goes to another program has one line for each rule.
    return columns.text("", terminal.columns().get().orElse(Integer.MAX_VALUE));
  }
}
