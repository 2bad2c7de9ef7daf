package dev.rollgate.yaml;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads what nearly all manifests are made of: block mappings and sequences with scalars of one
 * line, block scalars, and flow collections of plain words. It gives a builder the same nodes as
 * the engine's events. At anything else in a document it gives up, and the engine reads that
 * document.
 */
final class BlockReader {

  private final PlainText text;
  private final NodeBuilder builder;
  private final Limits limits;
  private final LineScalar scalar;

  /**
   * The collections that are open, from the root on: the columns they stand in, and what they are.
   */
  private int[] columns = new int[16];

  private boolean[] mappings = new boolean[16];
  private int depth;

  /** Where a value has to follow that may be on the next line; negative when none has to. */
  private int awaited = -1;

  private boolean begun;
  private int at;

  private BlockReader(Span piece, NodeBuilder builder, Limits limits) {
    this.text = new PlainText(piece.source().text(), piece.end());
    this.at = piece.start();
    this.builder = builder;
    this.limits = limits;
    this.scalar = new LineScalar(text);
  }

  /** The nodes of a document; empty when it gave up. */
  static Optional<NodeBuilder> read(Span piece, Limits limits) {
    if (!PlainText.is(piece)) {
      return Optional.empty();
    }
    NodeBuilder builder = new NodeBuilder(piece.source(), limits);
    try {
      return new BlockReader(piece, builder, limits).read()
          ? Optional.of(builder)
          : Optional.empty();
    } catch (BrokenDocumentException e) {
      // The engine gets there too, and tells what it is.
      return Optional.empty();
    }
  }

  private boolean read() throws BrokenDocumentException {
    while (at < text.end()) {
      int first = text.skipSpaces(at);
      if (text.isLineEnd(first)) {
        at = text.nextLine(first);
      } else if (first == at && text.all().startsWith("---", at)) {
        int rest = text.skipSpaces(at + 3);
        boolean bare = text.isLineEnd(rest) && (rest > at + 3 || text.at(rest) != '#');
        if (begun || !bare) {
          return false;
        }
        at = text.nextLine(rest);
      } else if ((first == at && text.all().startsWith("...", at)) || !readLine(first)) {
        return false;
      }
    }
    while (depth > 0) {
      close();
    }
    return begun;
  }

  private boolean readLine(int first) throws BrokenDocumentException {
    int column = first - at;
    closeDownTo(column, isItem(first));
    int place = first;
    while (isItem(place)) {
      if (!enter(false, column, place)) {
        return false;
      }
      awaited = place + 1;
      int next = text.skipSpaces(awaited);
      if (text.isLineEnd(next)) {
        at = text.nextLine(next);
        return true;
      }
      column += next - place;
      place = next;
    }
    if (place > first && isValueOnly(place)) {
      return readValue(place);
    }
    if (!scalar.scan(place)) {
      return false;
    }
    if (scalar.isKey()) {
      return enter(true, column, place) && readEntry();
    }
    return place > first && endScalar();
  }

  /** Goes on in the collection of a column, or begins one there; false where none can be. */
  private boolean enter(boolean mapping, int column, int start) throws BrokenDocumentException {
    boolean there = depth > 0 && mappings[depth - 1] == mapping && columns[depth - 1] == column;
    if (there) {
      endAwaited();
      return true;
    }
    boolean below =
        awaited >= 0
            && (columns[depth - 1] < column
                // A sequence may stand in the column of its key.
                || (!mapping && mappings[depth - 1] && columns[depth - 1] == column));
    if ((begun && !below) || depth == limits.maxDepth()) {
      return false;
    }
    if (depth == columns.length) {
      columns = Arrays.copyOf(columns, 2 * depth);
      mappings = Arrays.copyOf(mappings, 2 * depth);
    }
    begun = true;
    awaited = -1;
    columns[depth] = column;
    mappings[depth] = mapping;
    depth++;
    builder.open(mapping, false, start);
    return true;
  }

  /** Closes the collections that a line of this column has left. */
  private void closeDownTo(int column, boolean item) throws BrokenDocumentException {
    while (depth > 0
        && (columns[depth - 1] > column
            || (columns[depth - 1] == column && !mappings[depth - 1] && !item))) {
      close();
    }
  }

  private void close() throws BrokenDocumentException {
    endAwaited();
    depth--;
    builder.close(at);
  }

  /** A value that did not come is empty, and stands right behind its colon or dash. */
  private void endAwaited() throws BrokenDocumentException {
    if (awaited >= 0) {
      builder.scalar(awaited, awaited, "", ScalarStyle.PLAIN);
      awaited = -1;
    }
  }

  /** Reads a key that was scanned, and what is on its line. */
  private boolean readEntry() throws BrokenDocumentException {
    addScalar();
    awaited = scalar.end() + 1;
    int next = text.skipSpaces(awaited);
    if (text.isLineEnd(next)) {
      at = text.nextLine(next);
      return true;
    }
    return !isItem(next) && readValue(next);
  }

  private boolean readValue(int start) throws BrokenDocumentException {
    return switch (text.at(start)) {
      case '|' -> readBlockScalar(start, ScalarStyle.LITERAL);
      case '>' -> readBlockScalar(start, ScalarStyle.FOLDED);
      case '[', '{' -> readFlow(start);
      default -> scalar.scan(start) && !scalar.isKey() && endScalar();
    };
  }

  private boolean isValueOnly(int start) {
    return "|>[{".indexOf(text.at(start)) >= 0;
  }

  private boolean endScalar() throws BrokenDocumentException {
    addScalar();
    return endLine(scalar.end());
  }

  private void addScalar() throws BrokenDocumentException {
    builder.scalar(scalar.start(), scalar.end(), scalar.value(), scalar.style());
  }

  private boolean readFlow(int start) throws BrokenDocumentException {
    int behind = readFlow(start, 1);
    return behind >= 0 && endLine(behind);
  }

  /**
   * Reads what stands between brackets or braces on one line.
   *
   * @param level how many brackets are open with this one
   * @return the offset behind it; negative where it is written in a rarer way
   */
  private int readFlow(int start, int level) throws BrokenDocumentException {
    if (depth + level > limits.maxDepth()) {
      return -1;
    }
    boolean mapping = text.at(start) == '{';
    char closing = mapping ? '}' : ']';
    builder.open(mapping, true, start);
    int next = text.skipSpaces(start + 1);
    boolean more = text.at(next) != closing;
    while (more) {
      if (mapping) {
        if (!readWord(next) || text.at(scalar.end()) != ':' || text.at(scalar.end() + 1) != ' ') {
          return -1;
        }
        next = text.skipSpaces(scalar.end() + 1);
      }
      if (text.at(next) == '[' || text.at(next) == '{') {
        next = readFlow(next, level + 1);
      } else {
        next = readWord(next) ? scalar.end() : -1;
      }
      if (next < 0) {
        return -1;
      }
      next = text.skipSpaces(next);
      more = text.at(next) == ',';
      if (more) {
        next = text.skipSpaces(next + 1);
      }
    }
    if (text.at(next) != closing) {
      return -1;
    }
    builder.close(next + 1);
    return next + 1;
  }

  private boolean readWord(int start) throws BrokenDocumentException {
    if (!scalar.scanWord(start) || scalar.isLong()) {
      return false;
    }
    addScalar();
    return true;
  }

  private boolean readBlockScalar(int start, ScalarStyle style) throws BrokenDocumentException {
    BlockScalar block = BlockScalar.read(text.all(), start, text.end(), columns[depth - 1]);
    if (block == null) {
      return false;
    }
    builder.scalar(start, block.end(), block.value(), style);
    awaited = -1;
    at = block.next();
    return true;
  }

  /** Ends a line behind its value; only a comment may follow. */
  private boolean endLine(int from) {
    int rest = text.skipSpaces(from);
    awaited = -1;
    if (!text.isLineEnd(rest) || (rest == from && text.at(rest) == '#')) {
      return false;
    }
    at = text.nextLine(rest);
    return true;
  }

  private boolean isItem(int place) {
    return text.at(place) == '-' && text.isGap(place + 1);
  }
}
