package dev.rollgate.render;

import dev.rollgate.yaml.YamlFile;
import java.util.List;

/**
 * What a root became.
 *
 * @param root the root
 * @param parts the objects as they will be applied, in the order in which the tool wrote them
 */
public record Rendering(Root root, List<Part> parts) {

  /** Copies the list. */
  public Rendering {
    parts = List.copyOf(parts);
  }

  /**
   * A document of the tool's output.
   *
   * @param file the document alone, in a text of its own, under the name of the file that it comes
   *     from
   * @param origin where its objects are written
   */
  public record Part(YamlFile file, Origin origin) {}

  /** The documents. */
  public List<YamlFile> files() {
    return parts.stream().map(Part::file).toList();
  }
}
