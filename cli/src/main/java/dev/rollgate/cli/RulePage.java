package dev.rollgate.cli;

import dev.rollgate.cli.page.Columns;
import dev.rollgate.cli.page.MarkdownPage;
import dev.rollgate.cli.page.StyledText;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleOption;
import dev.rollgate.lint.Safety;
import dev.rollgate.report.Printable;
import dev.rollgate.report.Style;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A rule's page for a terminal.
 *
 * @param style with or without colours
 * @param width how long a line may be
 */
record RulePage(Style style, int width) {

  /** The page's own head, which says less. */
  private static final Pattern HEAD = Pattern.compile("\\A# .*\\n+(?:Severity: .*\\n+)?");

  /** The page in Markdown; the summary of a rule that has none. */
  static String raw(Rule rule) {
    return RuleCatalog.page(rule).orElseGet(() -> Printable.of(rule.info().summary()) + "\n");
  }

  String of(Rule rule) {
    RuleInfo info = rule.info();
    String page = RuleCatalog.page(rule).orElse("");
    String body = new MarkdownPage(style, width).render(HEAD.matcher(page).replaceFirst(""));
    return style.bold(info.id()) + "\n" + head(info, page) + (body.isEmpty() ? "" : "\n") + body;
  }

  private String head(RuleInfo info, String page) {
    Columns columns = new Columns();
    row(columns, "finds", info.summary());
    row(columns, "severity", info.severity().word(), word -> style.severity(info.severity(), word));
    List<String> safeties = RuleCatalog.safeties(page).stream().map(Safety::word).toList();
    row(columns, "fix", safeties.isEmpty() ? "none" : String.join(", ", safeties));
    for (RuleOption<?> option : info.options()) {
      String value = option.defaultText().isEmpty() ? "none" : option.defaultText();
      row(
          columns,
          "option",
          "%s (default %s): %s".formatted(option.name(), value, option.description()));
    }
    return columns.text("  ", width);
  }

  private void row(Columns columns, String label, String text) {
    row(columns, label, text, UnaryOperator.identity());
  }

  private void row(Columns columns, String label, String text, UnaryOperator<String> look) {
    columns.row(
        new StyledText().append(label, style::faint),
        new StyledText().append(Printable.of(text), look));
  }
}
