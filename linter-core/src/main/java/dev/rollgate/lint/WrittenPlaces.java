package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Root;
import dev.rollgate.render.Text;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds for places in rendered objects where they are written. */
final class WrittenPlaces {

  private final Map<SourceText, Part> parts = new HashMap<>();
  private final Map<Span, List<Taker>> takers = new HashMap<>();
  private final Map<SourceText, YamlFile> files = new HashMap<>();

  /**
   * A rendered document.
   *
   * @param object what it is; empty for what no rule looks at
   */
  record Part(Root root, Optional<Resource> object, Origin origin) {}

  /**
   * What takes a text.
   *
   * @param text where that stands in its document, which may hold several
   */
  private record Taker(NodePath text, Part part) {}

  WrittenPlaces(Projects projects) {
    for (YamlFile file : projects.files()) {
      files.put(file.source(), file);
    }
    for (Project project : projects.all()) {
      project.rendering().ifPresent(rendering -> learn(project, rendering));
    }
  }

  private void learn(Project project, Rendering rendering) {
    Map<SourceText, Resource> objects = new HashMap<>();
    for (Resource resource : project.resources()) {
      objects.put(resource.document().span().source(), resource);
    }
    for (Rendering.Part part : rendering.parts()) {
      SourceText source = part.file().source();
      Optional<Resource> object =
          Optional.ofNullable(objects.get(source)).filter(r -> r.path().depth() == 0);
      Part taker = new Part(rendering.root(), object, part.origin());
      parts.put(source, taker);
      for (Text text : part.origin().texts()) {
        // Each root may have read the text anew, so that its place tells which one it is.
        takers
            .computeIfAbsent(text.resource().document().span(), d -> new ArrayList<>())
            .add(new Taker(text.resource().path(), taker));
      }
    }
  }

  /** Whether a span is in what was rendered, and not in a text that somebody wrote. */
  boolean isRendered(Span span) {
    return parts.containsKey(span.source());
  }

  /** The rendered document that a span is in. */
  Part part(Span rendered) {
    Part part = parts.get(rendered.source());
    if (part == null) {
      throw new IllegalArgumentException("not rendered: " + rendered.file());
    }
    return part;
  }

  /** The text that has a place of a rendered object, or most of the way to it. */
  Optional<SourcePlace> find(Span rendered) {
    Part part = part(rendered);
    return part.object().flatMap(r -> find(part, r, ObjectPath.below(r, rendered)));
  }

  /** The same for a path from the rendered document. */
  Optional<SourcePlace> find(Span rendered, NodePath path) {
    Part part = part(rendered);
    return part.object()
        .filter(object -> path.isBelow(object.path()))
        .flatMap(object -> find(part, object, path.from(object.path())));
  }

  /** The same for a path from the object. */
  Optional<SourcePlace> find(Part part, Resource object, NodePath path) {
    return SourcePlace.find(part.origin(), object, path);
  }

  /** Where a place of a rendered object is written; as a whole where only that is known. */
  Span span(Span rendered) {
    if (!isRendered(rendered)) {
      return rendered;
    }
    Part part = part(rendered);
    return find(rendered)
        .map(place -> place.span(isValue(part, rendered)))
        .orElse(part.origin().at());
  }

  private static boolean isValue(Part part, Span rendered) {
    return part.object()
        .flatMap(r -> SourcePlace.in(Text.of(r), r, ObjectPath.below(r, rendered)))
        .filter(p -> p.node().span().start() <= rendered.start())
        .isPresent();
  }

  /** What a rendered document is. */
  Resource object(Part part) throws RefusedEditException {
    return part.object()
        .orElseThrow(() -> new RefusedEditException("nobody knows where it is written"));
  }

  /** The object as it is named where it is written. */
  Resource named(Part part) throws RefusedEditException {
    return part.origin().texts().stream()
        .map(Text::resource)
        .filter(text -> !text.partial())
        .findFirst()
        .orElseThrow(() -> new RefusedEditException("nobody knows where it is written"));
  }

  /** The document of the run's files that a span begins in, parsed also if no rule looks at it. */
  Optional<Document.Parsed> document(Span span) {
    return Optional.ofNullable(files.get(span.source()))
        .flatMap(
            file ->
                file.documents().stream().filter(d -> d.span().end() > span.start()).findFirst())
        .flatMap(
            d -> d instanceof Document.Parsed parsed ? Optional.of(parsed) : Documents.parsed(d));
  }

  /** The roots that show findings, in their order. */
  Set<Root> showing(List<Finding> rendered) {
    Set<Root> showing = new LinkedHashSet<>();
    rendered.forEach(f -> showing.add(part(f.span()).root()));
    return showing;
  }

  /** Names of the files that say something of the objects that show findings. */
  Set<String> files(List<Finding> rendered) {
    return rendered.stream()
        .flatMap(f -> part(f.span()).origin().texts().stream())
        .map(Text::file)
        .collect(Collectors.toSet());
  }

  /** What takes the texts that a place of a document is in, or that are in it. */
  Set<Part> takers(Document document, NodePath path) {
    return takers.getOrDefault(document.span(), List.of()).stream()
        .filter(t -> path.isBelow(t.text()) || t.text().isBelow(path))
        .map(Taker::part)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether the run has read a text, so that a fix may change it. */
  boolean isOfRun(Document text) {
    return files.containsKey(text.span().source());
  }

  /** The rendered lines where a finding shows, without line breaks at the end. */
  static String excerpt(Span rendered) {
    Position from = rendered.from();
    return rendered.source().line(from.line()).stripTrailing();
  }
}
