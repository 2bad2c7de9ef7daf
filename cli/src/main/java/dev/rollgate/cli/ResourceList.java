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
  private static final NodePath PATH = NodePath.ROOT.key(RESULTS);

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

  /** The same, of text. */
  static ResourceList read(SourceText source) throws IOException, UsageException {
    List<Document> documents = READER.read(source).documents();
    for (Document document : documents) {
      if (document instanceof Document.Broken broken) {
        throw new IOException(at(broken.at(), broken.problem()));
      }
      if (document instanceof Document.Templated templated) {
        throw new IOException(at(templated.marker(), "a template cannot be read"));
      }
    }
    if (documents.size() == 1
        && documents.get(0) instanceof Document.Parsed parsed
        && ResourceReader.isResourceList(parsed.root())) {
      return new ResourceList(parsed);
    }
    throw new UsageException(
        "%s is no ResourceList of config.kubernetes.io (\"rollgate lint -\" reads other manifests)"
            .formatted(source.name()));
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
    if (there.isEmpty()) {
      Content list = Content.sequence(results.toArray(Content[]::new));
      return changed(List.of(new Change.Insert(document, PATH, list)));
    }
    Value old = there.get();
    if (old.type() == Value.Type.NULL || (old.type() == Value.Type.LIST && old.items().isEmpty())) {
      return changed(List.of(new Change.Remove(document, PATH))).with(results);
    }
    return changed(
        results.stream().<Change>map(r -> new Change.Append(document, PATH, r)).toList());
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
