package dev.rollgate.cli;

import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.Value;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.TextDecoder;
import dev.rollgate.yaml.UnreadableTextException;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What orchestrators of KRM functions and functions hand each other. It is text here, and stays the
 * text that came, but for what is put in.
 */
final class ResourceList {

  private static final DocumentReader READER =
      new DocumentReader(text -> true, ResourceReader::isResourceList, Limits.DEFAULT);
  private static final String RESULTS = "results";
  private static final List<String> VERSIONS =
      List.of(
          "config.kubernetes.io/v1",
          "config.kubernetes.io/v1beta1",
          "config.kubernetes.io/v1alpha1");
  private static final NodePath PATH = NodePath.ROOT.key(RESULTS);

  /** What the list of results is called where it stands in an object, beside a name. */
  private static final List<String> NESTED = List.of(RESULTS, "items");

  private final Document.Parsed document;

  private ResourceList(Document.Parsed document) {
    this.document = document;
  }

  /**
   * Reads what came.
   *
   * @param name what messages call it
   * @throws IOException when it cannot be read
   * @throws UsageException when it is something else
   */
  static ResourceList read(String name, byte[] bytes) throws IOException, UsageException {
    try {
      return read(TextDecoder.decode(name, bytes));
    } catch (UnreadableTextException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static ResourceList read(SourceText source) throws IOException, UsageException {
    return of(READER.read(source));
  }

  /** The same, of what is read already. */
  static ResourceList of(YamlFile file) throws IOException, UsageException {
    SourceText source = file.source();
    List<Document> documents = file.documents();
    for (Document document : documents) {
      if (document instanceof Document.Broken broken) {
        throw new IOException(at(broken.at(), broken.problem()));
      }
      if (document instanceof Document.Templated templated) {
        throw new IOException(at(templated.marker(), "a template cannot be read"));
      }
    }
    if (source.text().isBlank()) {
      throw new UsageException(source.name() + " is empty, and should hold a ResourceList");
    }
    if (documents.size() > 1) {
      throw new UsageException(at(documents.get(1).span(), "more than one document"));
    }
    if (documents.size() == 1 && documents.get(0) instanceof Document.Parsed parsed) {
      checkKeys(parsed);
      if (ResourceReader.isResourceList(parsed.root())) {
        checkShape(Value.of(parsed));
        return new ResourceList(parsed);
      }
    }
    throw new UsageException(
        "%s is no ResourceList of config.kubernetes.io (\"rollgate lint -\" reads other manifests)"
            .formatted(source.name()));
  }

  /**
   * Of a key that is repeated one value counts, and hides the other. What objects repeat is for the
   * rules to tell.
   */
  private static void checkKeys(Document.Parsed document) throws UsageException {
    Value list = Value.of(document);
    Optional<Span> config = list.member("functionConfig").map(Value::span);
    for (Document.DuplicateKey key : document.duplicateKeys()) {
      Optional<Span> counts = list.member(key.key()).map(Value::keySpan);
      if (counts.filter(s -> s.equals(key.first()) || s.equals(key.again())).isPresent()
          || config.filter(c -> holds(c, key.again())).isPresent()) {
        throw new UsageException(at(key.again(), "key \"%s\" is there twice".formatted(key.key())));
      }
    }
  }

  private static boolean holds(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  /** What is not as the specification has it could hide objects. */
  private static void checkShape(Value list) throws UsageException {
    Optional<Value> version = list.member("apiVersion").filter(v -> !VERSIONS.contains(v.text()));
    if (version.isPresent()) {
      throw new UsageException(
          at(version.get().span(), "\"apiVersion\" takes " + String.join(", ", VERSIONS)));
    }
    for (String key : List.of("items", RESULTS)) {
      Optional<Value> value =
          key.equals(RESULTS) ? results(list) : list.member(key).filter(ResourceList::isThere);
      if (value.isPresent() && value.get().type() != Value.Type.LIST) {
        throw new UsageException(at(value.get().span(), "\"%s\" is no list".formatted(key)));
      }
      for (Value item : value.map(Value::items).orElse(List.of())) {
        if (item.type() != Value.Type.OBJECT) {
          throw new UsageException(at(item.span(), "\"%s\" takes objects alone".formatted(key)));
        }
      }
    }
  }

  private static boolean isThere(Value value) {
    return value.type() != Value.Type.NULL;
  }

  /**
   * The list of results that is there. The older form of the specification, "Configuration
   * Functions Specification" of Kustomize, has it in an object, beside the function's name.
   */
  private static Optional<Value> results(Value list) {
    Optional<Value> results = list.member(RESULTS).filter(ResourceList::isThere);
    return isOlderForm(results)
        ? results
            .flatMap(r -> NESTED.stream().flatMap(key -> r.member(key).stream()).findFirst())
            .filter(ResourceList::isThere)
        : results;
  }

  /** Whether results stand in an object: one without a list may get one. */
  private static boolean isOlderForm(Optional<Value> results) {
    return results
        .filter(r -> r.type() == Value.Type.OBJECT)
        .filter(
            r ->
                r.member("name").isPresent()
                    || NESTED.stream().anyMatch(k -> r.member(k).isPresent()))
        .isPresent();
  }

  private static String at(Span span, String problem) {
    return "%s:%s:%s: %s".formatted(span.file(), span.from().line(), span.from().column(), problem);
  }

  /** What the orchestrator tells the function, if anything. */
  Optional<Value> functionConfig() {
    return Value.of(document)
        .member("functionConfig")
        .filter(config -> config.type() != Value.Type.NULL);
  }

  /** The text. */
  String text() {
    return document.span().source().text();
  }

  /**
   * The same with more results, behind those that are there: what another function said stays.
   *
   * @throws IOException when there is no place for them
   */
  ResourceList with(List<Content> results) throws IOException, UsageException {
    if (results.isEmpty()) {
      return this;
    }
    Optional<Value> there = Value.of(document).member(RESULTS);
    NodePath place = isOlderForm(there) ? PATH.key(nested(there.orElseThrow())) : PATH;
    Optional<Value> old = place.equals(PATH) ? there : there.flatMap(r -> r.member(nested(r)));
    if (old.isEmpty()) {
      Content list = Content.sequence(results.toArray(Content[]::new));
      return changed(List.of(new Change.Insert(document, place, list)));
    }
    boolean empty = old.get().items().isEmpty();
    if (!isThere(old.get()) || (empty && place.equals(PATH))) {
      return changed(List.of(new Change.Remove(document, place))).with(results);
    }
    return changed(
        results.stream().<Change>map(r -> new Change.Append(document, place, r)).toList());
  }

  /** What the list in an object of results is called, or is to be. */
  private static String nested(Value results) {
    return NESTED.stream().filter(k -> results.member(k).isPresent()).findFirst().orElse(RESULTS);
  }

  private ResourceList changed(List<Change> changes) throws IOException, UsageException {
    SourceText source = document.span().source();
    try {
      String text = Edit.apply(source.text(), Editor.edits(changes));
      ResourceList changed = read(new SourceText(source.name(), text));
      Content declared = Change.apply(Content.asRead(document.root()), changes);
      if (!Content.asRead(changed.document.root()).equals(declared)) {
        throw new IllegalStateException("the results would say something else than declared");
      }
      return changed;
    } catch (RefusedEditException e) {
      throw new IOException(source.name() + ": there is no place for results: " + e.reason(), e);
    }
  }
}
