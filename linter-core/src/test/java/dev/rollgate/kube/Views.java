package dev.rollgate.kube;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;

/** Views of manifests that tests write. */
final class Views {

  private Views() {}

  /** The view of the only object in a text. */
  static <T extends ResourceView> T read(Class<T> type, String text) {
    Document document =
        new DocumentReader(Kind::mayBeIn, Limits.DEFAULT)
            .read(new SourceText("app.yaml", text))
            .documents()
            .get(0);
    return type.cast(
        ResourceReader.read((Document.Parsed) document, CustomKinds.NONE, Completeness.UNKNOWN)
            .get(0));
  }
}
