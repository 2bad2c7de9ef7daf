package dev.rollgate.kube;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.Map;
import java.util.Optional;

/** Objects as another text writes them than the one that says what they are and are called. */
public final class WrittenElsewhere {

  private WrittenElsewhere() {}

  /**
   * A rendered object as its template writes it. What it is and is called is known from the
   * rendered text alone, since templates leave that to actions.
   *
   * @param outline the template's outline
   */
  public static Resource template(Document.Parsed outline, Resource rendered) {
    Node root = outline.root().resolved();
    if (!(root instanceof MappingNode mapping)) {
      throw new IllegalArgumentException("the template writes no object");
    }
    Fields fields = new Fields(mapping, NodePath.ROOT);
    Optional<Fields> metadata = fields.object("metadata");
    Span kind = fields.keySpan("kind");
    return new Resource(
        outline,
        NodePath.ROOT,
        rendered.apiVersion(),
        rendered.word(),
        rendered.kind(),
        moved(rendered.name(), metadata.map(m -> m.text("name").span()).orElse(kind)),
        moved(rendered.namespace(), metadata.map(m -> m.text("namespace").span()).orElse(kind)),
        metadata.map(m -> m.map("labels")).orElse(Map.of()),
        metadata.map(m -> m.map("annotations")).orElse(Map.of()),
        false,
        rendered.owner());
  }

  /**
   * A part of an object as a patch writes it that says elsewhere which object it is for.
   *
   * @param path where the part stands in the document
   * @param at where the patch says what it changes
   */
  public static Resource part(Document.Parsed document, NodePath path, Span at, Resource whole) {
    return new Resource(
        document,
        path,
        whole.apiVersion(),
        whole.word(),
        whole.kind(),
        moved(whole.name(), at),
        moved(whole.namespace(), at),
        Map.of(),
        Map.of(),
        true,
        whole.owner());
  }

  private static Field<String> moved(Field<String> field, Span span) {
    return field
        .author()
        .map(value -> Field.set(field.path(), span, value, field.raw().orElse(null)))
        .orElseGet(() -> Field.absent(field.path(), span, null));
  }
}
