package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.NodePath.Key;
import dev.rollgate.yaml.NodePath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Edits that put in an entry or an item. */
final class Insertion {

  private final SourceText source;
  private final Place place;
  private final ContentWriter writer;
  private final Layout layout;
  private final NewLines newLines;
  private final JsonStyle json;

  private Insertion(Document.Parsed document, Place place) {
    this.source = document.span().source();
    this.place = place;
    this.layout = document.style().near(place);
    this.writer = new ContentWriter(layout);
    this.newLines = new NewLines(source);
    this.json = document.style().json();
  }

  static List<Edit> insert(Change.Insert change) throws RefusedEditException {
    Place place = Place.find(change.document(), change.path());
    List<Step> missing = place.missing();
    boolean isNull = isNull(place.node());
    if (missing.isEmpty() && isNull) {
      return Replacement.fill(
          (ScalarNode) place.node(), change.value(), place, change.document().style().layout());
    }
    if (missing.isEmpty() || (!isNull && !(place.node() instanceof MappingNode))) {
      throw new RefusedEditException("\"" + change.path() + "\" holds something else already");
    }
    Content value = change.value();
    for (int i = missing.size() - 1; i > 0; i--) {
      value = Content.of(key(missing.get(i)), value);
    }
    return new Insertion(change.document(), place).entry(Content.of(key(missing.get(0))), value);
  }

  /** Puts an entry into a mapping that does not write the key itself. */
  static List<Edit> put(Document.Parsed document, Place mapping, String key, Content value)
      throws RefusedEditException {
    return new Insertion(document, mapping).entry(Content.of(key), value);
  }

  /** Puts items at the end of one list; those for an empty one have to know of one another. */
  static List<Edit> append(List<Change.Append> changes) throws RefusedEditException {
    Change.Append first = changes.get(0);
    Place place = Place.existing(first.document(), first.path());
    if (!(place.node() instanceof SequenceNode sequence)) {
      throw new RefusedEditException("\"" + first.path() + "\" is not a list");
    }
    Insertion insertion = new Insertion(first.document(), place);
    List<Content> items = changes.stream().map(Change.Append::item).toList();
    if (sequence.items().isEmpty()) {
      return List.of(insertion.first(sequence, items));
    }
    List<Edit> edits = new ArrayList<>();
    for (Content item : items) {
      edits.addAll(insertion.item(sequence, item));
    }
    return edits;
  }

  private static String key(Step step) throws RefusedEditException {
    if (step instanceof Key key) {
      return key.name();
    }
    throw new RefusedEditException("a list item cannot be created on the way");
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.type() == ScalarType.NULL;
  }

  private boolean inQuotes() {
    return layout.json() || Layout.quotesKeys(place.nodes());
  }

  private List<Edit> entry(Content key, Content value) throws RefusedEditException {
    if (!(place.node() instanceof MappingNode mapping)) {
      return insteadOfNothing(key, value);
    }
    if (mapping.entries().isEmpty()) {
      return insteadOfEmpty(mapping, key, value);
    }
    if (mapping.flow()) {
      if (!mapping.hasBraces()) {
        throw new RefusedEditException("the mapping is a pair without braces");
      }
      Entry last = mapping.entries().get(mapping.entries().size() - 1);
      boolean quoted = layout.json() || Layout.isQuoted(last.key());
      return afterFlow(
          mapping.entries().get(0).key(),
          last.value(),
          quoted,
          (style, indent) ->
              quoted ? style.entry(key, value, indent) : writer.flowEntry(key, value, false));
    }
    int column = Layout.column(source, mapping);
    return List.of(newLines.after(mapping, column, writer.blockEntry(key, value)));
  }

  private Edit first(SequenceNode sequence, List<Content> items) {
    return inEmptyBrackets(
        sequence,
        items.stream()
            .<Element>map(
                item ->
                    (style, indent) ->
                        inQuotes() ? style.write(item, indent) : writer.flow(item, false))
            .toList());
  }

  private List<Edit> item(SequenceNode sequence, Content item) throws RefusedEditException {
    Node last = sequence.items().get(sequence.items().size() - 1);
    if (sequence.flow()) {
      return afterFlow(
          sequence.items().get(0),
          last,
          inQuotes(),
          (style, indent) -> inQuotes() ? style.write(item, indent) : writer.flow(item, false));
    }
    int dash = sequence.start();
    int column = Layout.columnOf(source, dash);
    int width = Math.max(2, last.outerStart() - dashOfLast(sequence));
    if (source.lineEnd(dashOfLast(sequence)) < last.outerStart()) {
      width = 2;
    }
    return List.of(newLines.after(sequence, column, writer.blockItem(item, width)));
  }

  private int dashOfLast(SequenceNode sequence) {
    int count = sequence.items().size();
    return count == 1
        ? sequence.start()
        : Gap.skip(source.text(), sequence.items().get(count - 2).end(), source.text().length());
  }

  /** An element of a flow collection, in a style of JSON and at an indentation. */
  private interface Element {
    String write(JsonStyle style, String indent);
  }

  /**
   * After the last element of a flow collection, on a line of its own where the others have one.
   */
  private List<Edit> afterFlow(Node first, Node last, boolean quoted, Element element)
      throws RefusedEditException {
    Node leaf = Leaves.last(last);
    if (leaf.start() == leaf.end()) {
      throw new RefusedEditException("the last value is empty");
    }
    int at = last.end();
    int lineStart = source.lineStart(first.outerStart());
    String before = source.text().substring(lineStart, first.outerStart());
    boolean ownLines = before.isBlank() && lineStart > 0;
    if (!ownLines) {
      return List.of(
          new Edit(at, at, (quoted ? json.comma() : ", ") + element.write(json.onOneLine(), "")));
    }
    String text = before + element.write(json, before);
    String lineBreak = source.lineBreakNear(at);
    if (!Gap.hasComment(source.text(), at, source.lineEnd(at))) {
      return List.of(new Edit(at, at, "," + lineBreak + text));
    }
    // The comment stays with the element before it.
    boolean comma = source.text().substring(at).stripLeading().startsWith(",");
    int next = source.nextLine(at);
    return comma
        ? List.of(new Edit(next, next, text + "," + lineBreak))
        : List.of(new Edit(at, at, ","), new Edit(next, next, text + lineBreak));
  }

  /** {@code spec: {}} becomes a block where it stands in a block, and is filled elsewhere. */
  private List<Edit> insteadOfEmpty(MappingNode mapping, Content key, Content value)
      throws RefusedEditException {
    boolean blockEntry =
        place.nodes().size() > 1
            && place.parent() instanceof MappingNode parent
            && !parent.flow()
            && !mapping.hasProperties()
            && source.lineEnd(mapping.start()) >= mapping.end();
    if (blockEntry) {
      return belowKey(mapping, key, value);
    }
    return List.of(
        inEmptyBrackets(
            mapping,
            List.of(
                (style, indent) ->
                    inQuotes()
                        ? style.entry(key, value, indent)
                        : writer.flowEntry(key, value, false))));
  }

  private Edit inEmptyBrackets(Node collection, List<Element> elements) {
    int at = collection.start() + 1;
    boolean comment = source.text().charAt(at) == '#';
    if (!layout.json() || json.step().isEmpty() || at + 1 != collection.end()) {
      String text =
          elements.stream()
              .map(element -> element.write(json.onOneLine(), ""))
              .collect(Collectors.joining(inQuotes() ? json.comma() : ", "));
      return new Edit(at, at, comment ? text + " " : text);
    }
    String line = source.text().substring(source.lineStart(at), at);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    String deeper = indent + json.step().get();
    List<String> texts = elements.stream().map(element -> element.write(json, deeper)).toList();
    return new Edit(at, at, json.between(texts, indent));
  }

  private List<Edit> insteadOfNothing(Content key, Content value) throws RefusedEditException {
    Node nothing = place.node();
    if (nothing.hasProperties()) {
      throw new RefusedEditException("the empty value has an anchor or a tag");
    }
    if (place.nodes().size() < 2) {
      throw new RefusedEditException("the document is empty");
    }
    if (!(place.parent() instanceof MappingNode parent)) {
      throw new RefusedEditException("the empty list item cannot be filled");
    }
    boolean colon = source.text().substring(0, nothing.start()).stripTrailing().endsWith(":");
    if (!colon) {
      throw new RefusedEditException("the key has no colon");
    }
    if (!parent.flow()) {
      return belowKey(nothing, key, value);
    }
    String space = nothing.start() == nothing.end() ? " " : "";
    String text = space + "{" + writer.flowEntry(key, value, inQuotes()) + "}";
    return List.of(new Edit(nothing.start(), nothing.end(), text));
  }

  private List<Edit> belowKey(Node old, Content key, Content value) throws RefusedEditException {
    MappingNode parent = (MappingNode) place.parent();
    return newLines.insteadOf(old, parent, layout.step(), writer.blockEntry(key, value));
  }
}
