package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the documents of a file. A document that is broken never spoils the others. */
public final class DocumentReader {

  private final Function<String, Relevance> relevance;
  private final Predicate<Node> rendered;
  private final Limits limits;

  /**
   * @param mayMatter whether a document with this text has to be parsed at all
   */
  public DocumentReader(Predicate<CharSequence> mayMatter, Limits limits) {
    this(mayMatter, root -> false, limits);
  }

  /**
   * @param rendered whether a document with this root is what templates became: what looks like one
   *     in it is text
   */
  public DocumentReader(
      Predicate<CharSequence> mayMatter, Predicate<Node> rendered, Limits limits) {
    this(rendered, limits, text -> mayMatter.test(text) ? Relevance.CERTAIN : Relevance.NONE);
  }

  private DocumentReader(
      Predicate<Node> rendered, Limits limits, Function<String, Relevance> relevance) {
    this.rendered = rendered;
    this.limits = limits;
    this.relevance = relevance;
  }

  /** A reader of the same sort that may leave documents for later. */
  public DocumentReader skipping(Function<String, Relevance> other) {
    return new DocumentReader(rendered, limits, other);
  }

  /** The file with those of its skipped documents parsed that are wanted after all. */
  public YamlFile readOn(YamlFile file, Predicate<Document.Skipped> wanted) {
    List<Document> documents = new ArrayList<>();
    for (Document document : file.documents()) {
      boolean more = document instanceof Document.Skipped skipped && wanted.test(skipped);
      documents.add(more ? parse(document.span(), document.span().text()) : document);
    }
    return new YamlFile(file.source(), documents);
  }

  /** The file's documents in order; pieces of nothing but comments are none. */
  public YamlFile read(SourceText source) {
    if (source.text().length() > limits.maxChars()) {
      String problem =
          String.format(Locale.ROOT, "the file has more than %,d characters", limits.maxChars());
      return new YamlFile(source, List.of(broken(source.whole(), 0, problem)));
    }
    List<Document> documents = new ArrayList<>();
    for (Span piece : DocumentSplitter.split(source)) {
      documents.add(read(piece));
    }
    return new YamlFile(source, documents);
  }

  private Document read(Span piece) {
    String text = piece.text();
    return switch (relevance.apply(text)) {
      case NONE -> new Document.OutOfScope(piece);
      case IF_LINKED -> new Document.Skipped(piece);
      case CERTAIN -> parse(piece, text);
    };
  }

  private Document parse(Span piece, String text) {
    Optional<NodeBuilder> plain = BlockReader.read(piece, limits);
    if (plain.isPresent()) {
      return document(piece, plain.get(), Optional.empty());
    }
    NodeBuilder builder = new NodeBuilder(piece.source(), limits);
    Optional<? extends Document> fault = unprintable(piece);
    if (fault.isEmpty()) {
      fault = parse(piece, text, builder, limits);
    }
    return document(piece, builder, fault);
  }

  private Document document(Span piece, NodeBuilder builder, Optional<? extends Document> fault) {
    Optional<Span> template = TemplateSyntax.find(piece, builder.scalars());
    if (template.isPresent() && (fault.isPresent() || builder.root().filter(rendered).isEmpty())) {
      return new Document.Templated(piece, template.get(), limits);
    }
    if (fault.isPresent()) {
      return fault.get();
    }
    return builder
        .root()
        .<Document>map(root -> parsed(piece, root, builder, false))
        .orElseGet(() -> new Document.OutOfScope(piece));
  }

  /** The outline of a template; empty when what stands around its actions is no YAML. */
  static Optional<Document.Parsed> outline(Span piece, Limits limits) {
    return TemplateMask.of(piece.text()).flatMap(masked -> tree(piece, masked, limits, true));
  }

  /**
   * The tree of one document; empty when it has none.
   *
   * @param text what to read in the place of the piece's own characters, each for one
   */
  static Optional<Document.Parsed> tree(Span piece, String text, Limits limits, boolean template) {
    NodeBuilder builder = new NodeBuilder(piece.source(), limits);
    return parse(piece, text, builder, limits).isPresent()
        ? Optional.empty()
        : builder.root().map(root -> parsed(piece, root, builder, template));
  }

  private static Document.Parsed parsed(
      Span piece, Node root, NodeBuilder builder, boolean template) {
    return new Document.Parsed(piece, root, builder.duplicates(), builder.shared(), template);
  }

  /** What the document is instead when it is no YAML. */
  private static Optional<Document> parse(
      Span piece, String text, NodeBuilder builder, Limits limits) {
    CharOffsets offsets = new CharOffsets(text, piece.start());
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(piece.file())
            .setCodePointLimit(limits.maxChars())
            // In one piece: with a smaller buffer long scalars take time by their square.
            .setBufferSize(text.length() + 2)
            .setParseComments(false)
            .build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        builder.accept(event, offsets);
      }
      return Optional.empty();
    } catch (BrokenDocumentException e) {
      return Optional.of(broken(piece, e.offset(), e.problem()));
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(m -> offsets.offset(m.getIndex())).orElse(piece.start());
      return TemplateSyntax.findVariable(piece, at)
          .<Document>map(variable -> new Document.Templated(piece, variable, limits))
          .or(() -> Optional.of(broken(piece, at, problem(e, piece, at))));
    } catch (ReaderException e) {
      return Optional.of(broken(piece, offsets.offset(e.getPosition()), "not valid YAML"));
    } catch (YamlEngineException e) {
      return Optional.of(broken(piece, piece.start(), ParserProblem.of(e)));
    }
  }

  private static String problem(MarkedYamlEngineException fault, Span piece, int at) {
    return ParserProblem.of(fault, piece.source().position(at));
  }

  /** Characters that YAML forbids; the parser would name them without saying where they stand. */
  private static Optional<Document.Broken> unprintable(Span piece) {
    String text = piece.source().text();
    for (int i = piece.start(); i < piece.end(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 0x7F;
      if (plain || c == '\n' || c == '\r' || c == '\t' || c == 0x85) {
        continue;
      }
      if (c == SourceText.BOM && i > 0) {
        return Optional.of(
            broken(piece, i, "a byte order mark stands inside the file, not at its start"));
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < piece.end()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
        continue;
      }
      if (c < 0xA0 || Character.isSurrogate(c) || c > 0xFFFD) {
        return Optional.of(
            broken(
                piece,
                i,
                String.format(Locale.ROOT, "character U+%04X is not allowed in YAML", (int) c)));
      }
    }
    return Optional.empty();
  }

  private static Document.Broken broken(Span piece, int at, String problem) {
    int place = Math.min(Math.max(at, piece.start()), piece.end());
    int end = Math.min(place + 1, piece.end());
    return new Document.Broken(piece, new Span(piece.source(), place, end), problem);
  }
}
