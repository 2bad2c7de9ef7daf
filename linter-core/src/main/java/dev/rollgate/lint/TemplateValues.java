package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Text;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values of a rendered object that its template does not write out where they stand, but takes
 * from elsewhere.
 */
final class TemplateValues {

  private final Text template;
  private final Resource object;
  private final Set<String> values = new HashSet<>();

  TemplateValues(Text template, Resource object) {
    this.template = template;
    this.object = object;
    learn(object.document().root().resolved(), NodePath.ROOT);
  }

  /** Whether a change would write one of them out, so that it no longer comes from there. */
  boolean isIn(Change change) {
    return added(change).flatMap(TemplateValues::texts).anyMatch(values::contains);
  }

  private void learn(Node node, NodePath path) {
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.effectiveEntries()) {
        entry.name().ifPresent(name -> learn(entry.value().resolved(), path.key(name)));
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        learn(sequence.items().get(i).resolved(), path.index(i));
      }
    } else if (node instanceof ScalarNode scalar && !scalar.value().isEmpty()) {
      boolean isWritten =
          SourcePlace.in(template, object, path)
              .filter(place -> place.scalar().equals(Optional.of(scalar.value())))
              .filter(place -> !place.node().span().text().contains("{{"))
              .isPresent();
      if (!isWritten) {
        values.add(scalar.value());
      }
    }
  }

  private static Stream<Content> added(Change change) {
    if (change instanceof Change.Insert insert) {
      return Stream.of(insert.value());
    }
    if (change instanceof Change.Append append) {
      return Stream.of(append.item());
    }
    if (change instanceof Change.Replace replace) {
      return Stream.of(replace.value());
    }
    if (change instanceof Change.AddDocument add) {
      return Stream.of(add.content());
    }
    return change instanceof Change.ReplaceEntry entry ? Stream.of(entry.value()) : Stream.of();
  }

  /** Keys are not asked: those of fields are the same everywhere, and others have own values. */
  private static Stream<String> texts(Content content) {
    if (content instanceof Content.Mapping mapping) {
      return mapping.entries().stream().flatMap(e -> texts(e.value()));
    }
    if (content instanceof Content.Sequence sequence) {
      return sequence.items().stream().flatMap(TemplateValues::texts);
    }
    return content instanceof Content.Scalar scalar ? Stream.of(scalar.text()) : Stream.of();
  }
}
