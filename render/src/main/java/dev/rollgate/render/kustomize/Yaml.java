package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Value;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/** Reads texts that hold no templates: to Kustomize braces are text. */
final class Yaml {

  private static final DocumentReader READER =
      new DocumentReader(text -> true, root -> true, Limits.DEFAULT);

  private Yaml() {}

  static YamlFile read(SourceText source) {
    return READER.read(source);
  }

  static List<Document.Parsed> parsed(YamlFile file) {
    return file.documents().stream()
        .filter(Document.Parsed.class::isInstance)
        .map(Document.Parsed.class::cast)
        .toList();
  }

  /** The value of a text with one document; empty when it is none. */
  static Optional<Value> value(String text) {
    return parsed(read(new SourceText("", text))).stream().findFirst().map(Value::of);
  }

  /** The text of a member that has some. */
  static Optional<String> text(Value object, String... keys) {
    return object.at(keys).map(Value::text).filter(t -> !t.isEmpty());
  }
}
