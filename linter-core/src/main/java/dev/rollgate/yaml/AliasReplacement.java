package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.List;

/** Edits that write a value where an alias stands. */
final class AliasReplacement {

  private AliasReplacement() {}

  /**
   * The edits.
   *
   * @param holder leads to the mapping or sequence that holds the alias
   */
  static List<Edit> replace(
      Document.Parsed document, Place holder, AliasNode alias, Content content)
      throws RefusedEditException {
    SourceText source = document.span().source();
    Layout layout = document.style().near(holder);
    ContentWriter writer = new ContentWriter(layout);
    if (holder.node() instanceof MappingNode mapping && !mapping.flow()) {
      List<String> lines = writer.blockValue(content);
      if (!lines.isEmpty()) {
        return new NewLines(source).insteadOf(alias, mapping, layout.stepTo(content), lines);
      }
    }
    boolean blockItem = holder.node() instanceof SequenceNode sequence && !sequence.flow();
    if (blockItem && content instanceof Content.Mapping mapping) {
      return item(source, alias, writer.blockMapping(mapping));
    }
    return List.of(new Edit(alias.start(), alias.end(), writer.flow(content, false)));
  }

  /** The first line in the place of the alias, so that a comment behind it stays there. */
  private static List<Edit> item(SourceText source, AliasNode alias, List<String> lines)
      throws RefusedEditException {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(alias.start(), alias.end(), lines.get(0)));
    if (lines.size() > 1) {
      int column = Layout.columnOf(source, alias.start());
      edits.add(new NewLines(source).after(alias, column, lines.subList(1, lines.size())));
    }
    return edits;
  }
}
