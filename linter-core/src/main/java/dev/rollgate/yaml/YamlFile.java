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
}
