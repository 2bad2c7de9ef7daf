package dev.rollgate.report;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One line for each rule and severity, the most frequent first: how many, and how many fixable. */
public final class StatisticsReporter implements Reporter {

  private static final Comparator<Row> ORDER =
      Comparator.<Row>comparingInt(row -> -row.count())
          .thenComparing(row -> row.kind().severity(), Comparator.reverseOrder())
          .thenComparing(row -> row.kind().rule());

  private final Style style;

  /** A reporter with or without colours. */
  public StatisticsReporter(Style style) {
    this.style = style;
  }

  private record FindingKind(String rule, Severity severity) {}

  private record Row(FindingKind kind, int count, int safe, int fixable) {

    static Row of(FindingKind kind, List<Finding> findings) {
      return new Row(
          kind, findings.size(), fixable(findings, Safety.SAFE), fixable(findings, Safety.UNSAFE));
    }

    private static int fixable(List<Finding> findings, Safety least) {
      return Math.toIntExact(findings.stream().filter(Fixer.atLeast(least)).count());
    }

    String fixes() {
      if (fixable == 0) {
        return "";
      }
      if (safe == 0) {
        return fixable + " fixable with --unsafe";
      }
      String more = fixable > safe ? ", %s more with --unsafe".formatted(fixable - safe) : "";
      return safe + " fixable" + more;
    }
  }

  @Override
  public String report(LintResult result) {
    List<Row> rows =
        result.findings().stream()
            .collect(Collectors.groupingBy(f -> new FindingKind(f.rule().id(), f.severity())))
            .entrySet()
            .stream()
            .map(e -> Row.of(e.getKey(), e.getValue()))
            .sorted(ORDER)
            .toList();
    int widest = rows.stream().mapToInt(row -> row.kind().rule().length()).max().orElse(0);
    int digits = rows.isEmpty() ? 1 : Integer.toString(rows.get(0).count()).length();
    StringBuilder out = new StringBuilder();
    for (Row row : rows) {
      Severity severity = row.kind().severity();
      String line =
          " ".repeat(digits - Integer.toString(row.count()).length())
              + row.count()
              + "  "
              + style.severity(severity, severity.word())
              + " ".repeat("warning".length() - severity.word().length() + 2)
              + row.kind().rule()
              + " ".repeat(widest - row.kind().rule().length() + 2)
              + row.fixes();
      out.append(line.stripTrailing()).append('\n');
    }
    return out.append(SummaryLine.of(result)).append('\n').toString();
  }
}
