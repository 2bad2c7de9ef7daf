package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same documents in other surroundings.
 *
 * @param name for messages
 * @param file what is read there
 * @param first the position of the first document of the original's
 * @param from where in a document the original stands
 * @param rewrite makes the variant of an edited original too, where an edit of the variant has to
 *     come to the same; empty where the surroundings matter to an edit
 */
record YamlVariant(
    String name, YamlFile file, int first, NodePath from, Optional<UnaryOperator<String>> rewrite) {

  private static final String FIRST = "kind: First\n";
  private static final String BOM = String.valueOf(SourceText.BOM);

  /** The original and every variant that reads as the original does. */
  static List<YamlVariant> of(YamlFile file, boolean json) {
    String text = file.source().text();
    List<YamlVariant> found = new ArrayList<>();
    found.add(same("original", 0, t -> t, text));
    if (text.indexOf('\r') < 0) {
      found.add(same("CRLF", 0, t -> t.replace("\n", "\r\n"), text));
    }
    if (!text.startsWith(BOM)) {
      found.add(same("BOM", 0, t -> BOM + t, text));
    }
    if (!json) {
      found.add(same("emoji", 0, YamlVariant::underEmoji, text));
      // Directives ask for an end marker before them.
      String between = text.replace(BOM, "").startsWith("%") ? "...\n" : "---\n";
      found.add(same("second", 1, t -> FIRST + between + unmarked(t), text));
      found.add(same("second with its own marker", 1, t -> FIRST + unmarked(t), text));
    }
    found.removeIf(v -> !contents(v).equals(contents(found.get(0))));
    found.add(alone("no final break", text.replaceFirst("\r?\n\\z", ""), NodePath.ROOT));
    for (Document document : json ? List.<Document>of() : file.documents()) {
      if (document instanceof Document.Parsed parsed) {
        YamlVariant item = item(parsed);
        if (holds(item, parsed)) {
          found.add(item);
        }
      }
    }
    return found;
  }

  private static YamlVariant same(
      String name, int first, UnaryOperator<String> rewrite, String text) {
    YamlFile file = Yaml.file(rewrite.apply(text));
    return new YamlVariant(name, file, first, NodePath.ROOT, Optional.of(rewrite));
  }

  private static YamlVariant alone(String name, String text, NodePath from) {
    return new YamlVariant(name, Yaml.file(text), 0, from, Optional.empty());
  }

  private static String unmarked(String text) {
    return text.startsWith(BOM) ? text.substring(1) : text;
  }

  private static String underEmoji(String text) {
    String comment = "# \uD83D\uDE80 rollout\n";
    return text.startsWith(BOM) ? BOM + comment + text.substring(1) : comment + text;
  }

  /** A document as the only item of a list, with its marker taken off. */
  private static YamlVariant item(Document.Parsed document) {
    String body = unmarked(document.span().text()).replaceAll("(?m)^(---|\\.\\.\\.)", "");
    String lineBreak = body.contains("\r\n") ? "\r\n" : "\n";
    String indented =
        body.strip()
            .lines()
            .map(line -> line.isEmpty() ? line : "  " + line)
            .collect(Collectors.joining(lineBreak));
    String text =
        Stream.of("kind: List", "items:", indented.replaceFirst("^ ", "-"), "")
            .collect(Collectors.joining(lineBreak));
    return alone("item", text, NodePath.ROOT.key("items").index(0));
  }

  private static boolean holds(YamlVariant item, Document.Parsed original) {
    return item.file().documents().size() == 1
        && item.file().documents().get(0) instanceof Document.Parsed list
        && Content.of(list.root()) instanceof Content.Mapping content
        && content.entries().get(1).value() instanceof Content.Sequence items
        && items.items().equals(List.of(Content.of(original.root())));
  }

  /** The documents of the original's. */
  List<Document> documents() {
    return file.documents().stream().skip(first).toList();
  }

  private static List<Object> contents(YamlVariant variant) {
    return variant.documents().stream()
        .<Object>map(d -> d instanceof Document.Parsed p ? Content.of(p.root()) : d.getClass())
        .toList();
  }
}
