package dev.rollgate.cli.page;

import dev.rollgate.report.Style;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of a paragraph, with what stands out among them. */
final class InlineText extends AbstractVisitor {

  private final Style style;
  private final StyledText words = new StyledText();
  private UnaryOperator<String> look = UnaryOperator.identity();

  private InlineText(Style style, UnaryOperator<String> look) {
    this.style = style;
    this.look = look;
  }

  static StyledText of(Node block, Style style, UnaryOperator<String> look) {
    InlineText text = new InlineText(style, look);
    text.visitChildren(block);
    return text.words;
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral(), look);
  }

  @Override
  public void visit(Code code) {
    // Without colours the marks of Markdown tell code from words.
    String text = code.getLiteral();
    words.append(style == Style.PLAIN ? "`" + text + "`" : text, style::cyan);
  }

  @Override
  public void visit(Emphasis emphasis) {
    within(emphasis, style::bold);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    within(emphasis, style::bold);
  }

  private void within(Node node, UnaryOperator<String> inner) {
    UnaryOperator<String> outer = look;
    look = inner;
    visitChildren(node);
    look = outer;
  }

  @Override
  public void visit(Link link) {
    boolean bare =
        link.getFirstChild() instanceof Text text
            && text.getNext() == null
            && text.getLiteral().equals(link.getDestination());
    if (!bare) {
      visitChildren(link);
    }
    words.append(bare ? link.getDestination() : " (" + link.getDestination() + ")", style::faint);
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    words.append(" (" + image.getDestination() + ")", style::faint);
  }

  @Override
  public void visit(SoftLineBreak end) {
    words.append(" ");
  }

  @Override
  public void visit(HardLineBreak end) {
    words.append(" ");
  }

  @Override
  public void visit(HtmlInline html) {
    words.append(html.getLiteral(), look);
  }
}
