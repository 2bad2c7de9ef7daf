package dev.rollgate.cli.page;

import dev.rollgate.cli.page.StyledText.Piece;
import dev.rollgate.report.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown laid out for a terminal as manual pages are: headings at the margin, what is below them
 * indented, paragraphs filled to the width, links with their addresses.
 */
public final class MarkdownPage {

  private static final String INDENT = "  ";
  private static final int BULLETS = -1;
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final Style style;
  private final int width;

  /**
   * @param style with or without colours
   * @param width how long a line may be; code and addresses are not broken
   */
  public MarkdownPage(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** The page as text, with a line end at its end. */
  public String render(String markdown) {
    Blocks blocks = new Blocks();
    PARSER.parse(markdown).accept(blocks);
    return blocks.out.toString();
  }

  /** What was laid out so far, and how the next lines begin. */
  private final class Blocks extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();

    /** What the next line begins with: the mark of an item, or the same as the others. */
    private String first = INDENT;

    private String margin = INDENT;
    private boolean tight;

    @Override
    public void visit(Heading heading) {
      separate();
      UnaryOperator<String> look = style::bold;
      out.append(InlineText.of(heading, style, look).line().text()).append('\n');
    }

    @Override
    public void visit(Paragraph paragraph) {
      separate();
      StyledText text = InlineText.of(paragraph, style, UnaryOperator.identity());
      for (Piece piece : text.lines(width - margin.length())) {
        line(piece.text());
      }
    }

    @Override
    public void visit(FencedCodeBlock code) {
      code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      code(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      code(html.getLiteral());
    }

    private void code(String text) {
      separate();
      text.lines().forEach(l -> line(l.isEmpty() ? "" : INDENT + style.cyan(l)));
    }

    @Override
    public void visit(ThematicBreak end) {
      separate();
      line("---");
    }

    @Override
    public void visit(BlockQuote quote) {
      separate();
      below(quote, "> ", "> ");
    }

    @Override
    public void visit(BulletList list) {
      items(list, BULLETS);
    }

    @Override
    public void visit(OrderedList list) {
      Integer start = list.getMarkerStartNumber();
      items(list, start == null ? 1 : start);
    }

    /** Items with a mark each, or with numbers from the first one on. */
    private void items(ListBlock list, int number) {
      separate();
      boolean outer = tight;
      tight = list.isTight();
      int next = number;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        if (item instanceof ListItem) {
          if (item.getPrevious() != null) {
            separate();
          }
          String mark = number == BULLETS ? "- " : next++ + ". ";
          below(item, mark, " ".repeat(mark.length()));
        }
      }
      tight = outer;
    }

    private void below(Node block, String mark, String indent) {
      String outer = margin;
      first = first + mark;
      margin = margin + indent;
      visitChildren(block);
      margin = outer;
      first = outer;
    }

    @Override
    public void visit(CustomBlock block) {
      if (!(block instanceof TableBlock)) {
        return;
      }
      separate();
      Columns columns = new Columns();
      for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
          if (row instanceof TableRow) {
            columns.row(cells(row, part instanceof TableHead));
          }
        }
      }
      out.append(columns.text(margin, width));
      first = margin;
    }

    private List<StyledText> cells(Node row, boolean head) {
      UnaryOperator<String> look = head ? style::bold : UnaryOperator.identity();
      List<StyledText> cells = new ArrayList<>();
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        if (cell instanceof TableCell) {
          cells.add(InlineText.of(cell, style, look));
        }
      }
      return cells;
    }

    /** An empty line between blocks, but for those of a list without any. */
    private void separate() {
      boolean isFirstOfItem = !first.equals(margin);
      if (!out.isEmpty() && !tight && !isFirstOfItem) {
        out.append(margin.stripTrailing()).append('\n');
      }
    }

    private void line(String text) {
      out.append((first + text).stripTrailing()).append('\n');
      first = margin;
    }
  }
}
