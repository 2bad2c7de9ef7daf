package dev.rollgate.yaml;

import java.util.Locale;

/** What the reader says of a file, in lines that a person can check. */
final class ReaderAccount {

  private final StringBuilder out = new StringBuilder();

  private ReaderAccount() {}

  static String of(YamlCase fixture) {
    try {
      return of(Yaml.file(fixture.source().text()));
    } catch (UnreadableTextException e) {
      return "unreadable: " + e.getMessage() + "\n";
    }
  }

  private static String of(YamlFile file) {
    ReaderAccount account = new ReaderAccount();
    file.documents().forEach(account::document);
    return file.documents().isEmpty() ? "no documents\n" : account.out.toString();
  }

  private void document(Document document) {
    out.append(at(document.span())).append(' ');
    if (document instanceof Document.Parsed parsed) {
      node("", "parsed", parsed.root());
      for (Document.DuplicateKey twice : parsed.duplicateKeys()) {
        String places = at(twice.first()) + " and " + at(twice.again());
        out.append("  key \"%s\" at %s\n".formatted(twice.key(), places));
      }
    } else if (document instanceof Document.Templated templated) {
      Span marker = templated.marker();
      out.append("templated at %s: %s\n".formatted(at(marker), marker.text()));
    } else if (document instanceof Document.Broken broken) {
      out.append("broken at %s: %s\n".formatted(at(broken.at()), broken.problem()));
    } else {
      out.append("out of scope\n");
    }
  }

  private static String at(Span span) {
    return span.from().line() + ":" + span.from().column();
  }

  private void node(String indent, String name, Node node) {
    out.append(indent).append(name);
    node.anchor().ifPresent(a -> out.append(" &").append(a));
    node.tag().ifPresent(t -> out.append(" tagged ").append(t));
    if (node instanceof AliasNode alias) {
      out.append(" alias of ").append(alias.name()).append('\n');
    } else if (node instanceof ScalarNode scalar) {
      out.append(' ').append(scalar.type().name().toLowerCase(Locale.ROOT));
      out.append(scalar.value().isEmpty() ? "" : " ").append(visible(scalar.value())).append('\n');
    } else if (node instanceof SequenceNode sequence) {
      out.append(sequence.items().isEmpty() ? " empty list\n" : "\n");
      sequence.items().forEach(item -> node(indent + "  ", "-", item));
    } else {
      MappingNode mapping = (MappingNode) node;
      out.append(mapping.entries().isEmpty() ? " empty mapping\n" : "\n");
      for (MappingNode.Entry entry : mapping.entries()) {
        node(indent + "  ", entry.name().map(n -> visible(n) + ":").orElse("?"), entry.value());
      }
    }
  }

  /** With everything that one cannot see, and spaces at the ends, written out. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean edge = c == ' ' && (i == 0 || i == text.length() - 1 || text.charAt(i + 1) == '\n');
      if (c == '\n') {
        shown.append("\\n");
      } else if (edge || c == '\\' || c < ' ' || "\u2028\u2029\uFEFF".indexOf(c) >= 0) {
        shown.append("\\u%04x".formatted((int) c));
      } else {
        shown.append(c >= 0x7F && c < 0xA0 ? "\\u%04x".formatted((int) c) : c);
      }
    }
    return shown.toString();
  }
}
