package dev.rollgate.render;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/**
 * What a root became.
 *
 * @param root the root
 * @param parts the objects as they will be applied, in the order in which the tool wrote them
 * @param destination where they go
 */
public record Rendering(Root root, List<Part> parts, Destination destination) {

  /** Copies the list. */
  public Rendering {
    parts = List.copyOf(parts);
  }

  /** What goes nobody knows where. */
  public Rendering(Root root, List<Part> parts) {
    this(root, parts, Destination.UNKNOWN);
  }

  /**
   * A document of the tool's output.
   *
   * @param file the document alone, in a text of its own, under the name of the file that it comes
   *     from
   * @param origin where its objects are written
   */
  public record Part(YamlFile file, Origin origin) {}

  /** The same, which goes elsewhere. */
  public Rendering to(Destination other) {
    return destination.equals(other) ? this : new Rendering(root, parts, other);
  }

  /** The documents. */
  public List<YamlFile> files() {
    return parts.stream().map(Part::file).toList();
  }

  /**
   * An object of a rendered document as somebody wrote it, perhaps with another name; empty for one
   * that no text writes whole.
   */
  public Optional<Resource> written(Resource rendered) {
    return parts.stream()
        .filter(part -> part.file().source().equals(rendered.document().span().source()))
        .flatMap(part -> part.origin().texts().stream())
        .map(Text::resource)
        .filter(text -> !text.partial())
        .findFirst();
  }
}
