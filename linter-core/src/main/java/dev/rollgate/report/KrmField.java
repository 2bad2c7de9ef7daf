package dev.rollgate.report;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The field that a result is about.
 *
 * @param path from the object: {@code spec.template.spec.containers[0].lifecycle}; a key with a dot
 *     in it stands in brackets, as Kustomize has it: {@code
 *     metadata.labels.[app.kubernetes.io/name]}
 * @param current its value, when that is a scalar: kpt reads no others
 * @param proposed what a fix would write there, when it writes one scalar and nothing else
 */
public record KrmField(
    String path, Optional<Content.Scalar> current, Optional<Content.Scalar> proposed) {

  KrmField(String path) {
    this(path, Optional.empty(), Optional.empty());
  }

  /**
   * The field that a fix would write, else the one that the finding shows; none when it shows the
   * object's name, which stands for the object.
   */
  static Optional<KrmField> of(Finding finding) {
    return finding
        .resource()
        .flatMap(
            resource ->
                firstChange(finding, resource)
                    .map(change -> of(finding, resource, change))
                    .or(() -> shown(finding, resource)));
  }

  private static Optional<Change> firstChange(Finding finding, Resource resource) {
    return finding.fix().stream()
        .flatMap(fix -> fix.changes().stream())
        .filter(change -> change.document().equals(resource.document()))
        .filter(change -> change.path().isBelow(resource.path()))
        .filter(change -> change.path().depth() > resource.path().depth())
        .findFirst();
  }

  private static KrmField of(Finding finding, Resource resource, Change change) {
    NodePath path = change.path().from(resource.path());
    boolean alone = finding.fix().map(Fix::changes).filter(c -> c.size() == 1).isPresent();
    if (alone && change instanceof Change.Replace replace) {
      return new KrmField(written(path), current(resource, path), Optional.of(replace.value()));
    }
    if (alone && change instanceof Change.Insert insert) {
      Leaf leaf = Leaf.of(path, insert.value());
      if (leaf.value() instanceof Content.Scalar scalar) {
        return new KrmField(written(leaf.path()), Optional.empty(), Optional.of(scalar));
      }
    }
    return new KrmField(written(path), current(resource, path), Optional.empty());
  }

  private static Optional<KrmField> shown(Finding finding, Resource resource) {
    if (finding.span().equals(resource.span())) {
      return Optional.empty();
    }
    NodePath path = withoutName(finding.path());
    return path.depth() == 0
        ? Optional.empty()
        : Optional.of(new KrmField(written(path), current(resource, path), Optional.empty()));
  }

  /** The name of a list's item, such as a container, stands for the item. */
  private static NodePath withoutName(NodePath path) {
    boolean isName =
        path.depth() > 1
            && path.last().equals(new NodePath.Key("name"))
            && path.parent().last() instanceof NodePath.Index;
    return isName ? path.parent() : path;
  }

  private static String written(NodePath path) {
    return NodePath.of(path.steps().stream().map(KrmField::written).toList()).toString();
  }

  private static NodePath.Step written(NodePath.Step step) {
    return step instanceof NodePath.Key key && key.name().contains(".")
        ? new NodePath.Key("[" + key.name() + "]")
        : step;
  }

  private static Optional<Content.Scalar> current(Resource resource, NodePath path) {
    return Value.of(resource)
        .at(path)
        .map(Value::content)
        .filter(Content.Scalar.class::isInstance)
        .map(Content.Scalar.class::cast)
        .filter(scalar -> scalar.type() != ScalarType.NULL);
  }

  /** What mappings of one key each lead to. */
  private record Leaf(NodePath path, Content value) {

    static Leaf of(NodePath path, Content value) {
      Leaf leaf = new Leaf(path, value);
      while (leaf.value() instanceof Content.Mapping mapping
          && mapping.entries().size() == 1
          && mapping.entries().get(0).key() instanceof Content.Scalar key) {
        leaf = new Leaf(leaf.path().key(key.text()), mapping.entries().get(0).value());
      }
      return leaf;
    }
  }

  Content content() {
    List<Content.Entry> entries = new ArrayList<>();
    entries.add(Content.entry("path", Content.of(path)));
    current.ifPresent(value -> entries.add(Content.entry("currentValue", value)));
    proposed.ifPresent(value -> entries.add(Content.entry("proposedValue", value)));
    return Content.mapping(entries.toArray(Content.Entry[]::new));
  }
}
