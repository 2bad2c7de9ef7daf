package dev.rollgate.yaml;

import dev.rollgate.yaml.Content.Entry;
import dev.rollgate.yaml.ScalarWriter.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the small pieces of YAML that fixes put in. */
final class ContentWriter {

  /** A line that ends with a visible character, all of ASCII. */
  private static final Pattern LITERAL_LINE = Pattern.compile("[ -~]*[!-~]");

  /** A shorter text stays beside its key, in quotes. */
  private static final int LEAST_LITERAL_LINES = 3;

  private final Layout layout;

  ContentWriter(Layout layout) {
    this.layout = layout;
  }

  /** An entry as lines of block style, without indentation of their own and without line breaks. */
  List<String> blockEntry(Content key, Content value) {
    String name = blockKey(key);
    if (isLiteral(value)) {
      List<String> text = ((Content.Scalar) value).text().lines().toList();
      List<String> lines = new ArrayList<>(List.of(name + ": |-"));
      lines.addAll(indented(text, layout.step()));
      return lines;
    }
    List<String> block = blockValue(value);
    if (block.isEmpty()) {
      return List.of(name + ":" + layout.entries().separator() + inBlock(value));
    }
    List<String> lines = new ArrayList<>();
    lines.add(name + ":");
    lines.addAll(indented(block, layout.stepTo(value)));
    return lines;
  }

  private String blockKey(Content key) {
    return layout.entries().quotedKeys() && key instanceof Content.Scalar scalar && isText(scalar)
        ? ScalarWriter.quoted(scalar.text(), layout.entries().quotes())
        : inBlock(key);
  }

  /** A value on the line of its key or dash. */
  private String inBlock(Content value) {
    return value instanceof Content.Scalar scalar
        ? ScalarWriter.write(scalar, Context.BLOCK, layout.entries().quotes())
        : flow(value, false);
  }

  /** Whether a text is one of several lines, of which a literal block would change none. */
  private static boolean isLiteral(Content value) {
    if (!(value instanceof Content.Scalar scalar) || scalar.type() != ScalarType.STRING) {
      return false;
    }
    List<String> lines = scalar.text().lines().toList();
    return lines.size() >= LEAST_LITERAL_LINES
        && !scalar.text().endsWith("\n")
        && scalar.text().indexOf('\r') < 0
        && scalar.text().charAt(0) != ' '
        && lines.stream().allMatch(line -> LITERAL_LINE.matcher(line).matches());
  }

  /** A value as lines of block style; none where it stands beside its key. */
  List<String> blockValue(Content value) {
    if (value instanceof Content.Mapping mapping) {
      return blockMapping(mapping);
    }
    List<String> lines = new ArrayList<>();
    if (value instanceof Content.Sequence sequence && holdsCollections(sequence)) {
      sequence.items().forEach(item -> lines.addAll(blockItem(item, 2)));
    }
    return lines;
  }

  /** The entries of a mapping as lines of block style. */
  List<String> blockMapping(Content.Mapping mapping) {
    List<String> lines = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      lines.addAll(blockEntry(entry.key(), entry.value()));
    }
    return lines;
  }

  /**
   * An item with its dash, as lines of block style.
   *
   * @param width columns from the dash to the item
   */
  List<String> blockItem(Content item, int width) {
    if (!(item instanceof Content.Mapping mapping) || mapping.entries().isEmpty()) {
      return List.of("-" + " ".repeat(width - 1) + inBlock(item));
    }
    List<String> lines = indented(blockMapping(mapping), width);
    lines.set(0, "-" + lines.get(0).substring(1));
    return lines;
  }

  /** A value on one line, in flow style or as JSON. */
  String flow(Content value, boolean json) {
    if (value instanceof Content.Scalar scalar) {
      Context context = json ? Context.JSON : Context.FLOW;
      return ScalarWriter.write(scalar, context, layout.entries().quotes());
    }
    if (value instanceof Content.Sequence sequence) {
      return sequence.items().stream()
          .map(i -> i instanceof Content.Scalar s && isText(s) ? quoted(s, json) : flow(i, json))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Content.Mapping mapping) {
      return mapping.entries().stream()
          .map(e -> flowEntry(e.key(), e.value(), json))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value instanceof Content.Alias alias ? "*" + alias.name() : MappingNode.MERGE;
  }

  String flowEntry(Content key, Content value, boolean json) {
    return flow(key, json) + ": " + flow(value, json);
  }

  private static boolean isText(Content.Scalar scalar) {
    return scalar.type() == ScalarType.STRING;
  }

  /** Commands are always written with quotes around their words. */
  private String quoted(Content.Scalar scalar, boolean json) {
    ScalarStyle quotes = json ? ScalarStyle.DOUBLE_QUOTED : layout.entries().quotes();
    return ScalarWriter.quoted(scalar.text(), quotes);
  }

  private static boolean holdsCollections(Content.Sequence sequence) {
    return sequence.items().stream().anyMatch(i -> !(i instanceof Content.Scalar));
  }

  private static List<String> indented(List<String> lines, int columns) {
    String indent = " ".repeat(columns);
    return lines.stream()
        .map(line -> indent + line)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
