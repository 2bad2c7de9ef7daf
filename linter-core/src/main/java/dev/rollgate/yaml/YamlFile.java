package dev.rollgate.yaml;

import java.util.List;

/**
 * One file and its documents.
 *
 * @param source the text
 * @param documents in the order of the text
 */
public record YamlFile(SourceText source, List<Document> documents) {

  /** Copies the list. */
  public YamlFile {
    documents = List.copyOf(documents);
  }

  /**
   * Whether edits to this file can be trusted: every document that might matter is understood. A
   * template may repeat or drop the documents around it, a broken one may hide where they end.
   */
  public boolean editable() {
    return documents.stream()
        .noneMatch(d -> d instanceof Document.Broken || d instanceof Document.Templated);
  }
}
