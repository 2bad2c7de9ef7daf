package dev.rollgate.cli.page;

import dev.rollgate.cli.page.StyledText.Piece;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells below each other; the last cell of a row may take several lines. */
public final class Columns {

  private static final int GAP = 2;

  /** So much the last column gets, however wide the others are. */
  private static final int NARROWEST = 24;

  private final List<List<StyledText>> rows = new ArrayList<>();

  /** Adds a row; it may have fewer cells than others. */
  public Columns row(StyledText... cells) {
    return row(List.of(cells));
  }

  Columns row(List<StyledText> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /**
   * The rows as text.
   *
   * @param margin what each line begins with
   * @param width how long a line may be
   */
  public String text(String margin, int width) {
    int count = rows.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder out = new StringBuilder();
    List<Integer> widths = new ArrayList<>();
    int before = margin.length();
    for (int i = 0; i < count - 1; i++) {
      widths.add(widthOf(i));
      before += widthOf(i) + GAP;
    }
    int rest = Math.max(NARROWEST, width - before);
    String indent = margin + " ".repeat(before - margin.length());
    for (List<StyledText> row : rows) {
      row(row, widths, margin, indent, rest, out);
    }
    return out.toString();
  }

  private int widthOf(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).line().width())
        .max()
        .orElse(0);
  }

  private static void row(
      List<StyledText> row,
      List<Integer> widths,
      String margin,
      String indent,
      int rest,
      StringBuilder out) {
    StringBuilder line = new StringBuilder(margin);
    for (int i = 0; i < Math.min(row.size(), widths.size()); i++) {
      line.append(row.get(i).line().padded(widths.get(i) + GAP).text());
    }
    if (row.size() > widths.size()) {
      String start = "";
      for (Piece piece : row.get(widths.size()).lines(rest)) {
        line.append(start).append(piece.text());
        start = "\n" + indent;
      }
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
