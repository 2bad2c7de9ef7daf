package dev.rollgate.render.helm;

import static java.util.stream.Collectors.groupingBy;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Value;
import dev.rollgate.kube.WrittenElsewhere;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Text;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documents of a template, of which each object comes from one. */
final class TemplateDocuments {

  private static final Pattern KIND =
      Pattern.compile("(?m)^kind:[ \\t]*[\"']?([A-Za-z]+)[\"']?[ \\t\\r]*(?:#.*)?$");

  private final YamlFile template;

  TemplateDocuments(YamlFile template) {
    this.template = template;
  }

  /**
   * Where an object is written.
   *
   * @param rendered its document
   * @param siblings the documents of its kind that the whole template became, in order
   */
  Origin origin(Document.Parsed rendered, List<Document.Parsed> siblings) {
    Optional<Document> found = find(rendered, siblings);
    Span start = new Span(template.source(), 0, 0);
    return new Origin(
        found.map(TemplateDocuments::beginning).orElse(start),
        found.flatMap(d -> text(d, rendered)).map(Text::of).map(List::of).orElse(List.of()));
  }

  private Optional<Document> find(Document.Parsed rendered, List<Document.Parsed> siblings) {
    String kind = kind(rendered);
    List<Document> same =
        template.documents().stream().filter(d -> kind.equals(writtenKind(d))).toList();
    if (same.size() == 1) {
      return Optional.of(same.get(0));
    }
    String name = name(Value.of(rendered));
    List<Document> named =
        same.stream()
            .filter(d -> tree(d).filter(t -> name(Value.of(t)).equals(name)).isPresent())
            .toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    List<Document> fitting =
        same.stream().filter(d -> WrittenName.of(tree(d)).mayBecome(name)).toList();
    if (same.size() == siblings.size()) {
      Document besides = same.get(siblings.indexOf(rendered));
      if (fitting.isEmpty() || fitting.contains(besides)) {
        return Optional.of(besides);
      }
    }
    // A loop makes several objects of a document, and a branch perhaps none.
    return mostLiteral(fitting);
  }

  /** The one of which the name is written out as far as that of no other. */
  private static Optional<Document> mostLiteral(List<Document> documents) {
    Map<Integer, List<Document>> byLength =
        documents.stream().collect(groupingBy(d -> WrittenName.of(tree(d)).literalLength()));
    return byLength.entrySet().stream()
        .max(Map.Entry.comparingByKey())
        .filter(e -> e.getValue().size() == 1)
        .map(e -> e.getValue().get(0));
  }

  private static Optional<Resource> text(Document document, Document.Parsed rendered) {
    Optional<Document.Parsed> tree =
        tree(document).filter(t -> t.root().resolved() instanceof MappingNode);
    List<ResourceView> objects =
        ResourceReader.read(rendered, CustomKinds.NONE, Completeness.UNKNOWN);
    return objects.size() == 1 && objects.get(0).resource().path().depth() == 0
        ? tree.map(t -> WrittenElsewhere.template(t, objects.get(0).resource()))
        : Optional.empty();
  }

  private static Optional<Document.Parsed> tree(Document document) {
    return document instanceof Document.Templated template
        ? template.outline()
        : Optional.of(document)
            .filter(Document.Parsed.class::isInstance)
            .map(Document.Parsed.class::cast);
  }

  /** The kind's line, or the document's first one. */
  private static Span beginning(Document document) {
    Span span = document.span();
    Matcher kind = KIND.matcher(span.text());
    int at = span.start() + (kind.find() ? kind.start() : 0);
    return new Span(span.source(), at, at + (at == span.end() ? 0 : 1));
  }

  private static String writtenKind(Document document) {
    Matcher kind = KIND.matcher(document.span().text());
    String first = kind.find() ? kind.group(1) : "";
    return kind.find() ? "" : first;
  }

  static String kind(Document.Parsed rendered) {
    return Value.of(rendered).member("kind").map(Value::text).orElse("");
  }

  private static String name(Value object) {
    return object.at("metadata", "name").map(Value::text).orElse("");
  }
}
