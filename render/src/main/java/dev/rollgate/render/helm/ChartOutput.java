package dev.rollgate.render.helm;

import dev.rollgate.kube.Value;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Sources;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Helm wrote for a chart, as documents that know the templates that they come from. */
final class ChartOutput {

  private static final Pattern HEAD = Pattern.compile("(?m)^---\n# Source: (.+)\n");
  private static final DocumentReader OUTPUT =
      new DocumentReader(text -> true, root -> true, Limits.DEFAULT);
  private static final DocumentReader TEMPLATES = new DocumentReader(text -> true, Limits.DEFAULT);

  private final Chart chart;
  private final Sources sources;
  private final Map<Path, YamlFile> templates = new HashMap<>();

  ChartOutput(Chart chart, Sources sources) {
    this.chart = chart;
    this.sources = sources;
  }

  /**
   * A document of the output.
   *
   * @param source as Helm names its template
   * @param document empty for one that is no YAML
   */
  private record Piece(String source, YamlFile file, Optional<Document.Parsed> document) {

    boolean isOf(Piece other, String kind) {
      return source.equals(other.source)
          && document.filter(d -> TemplateDocuments.kind(d).equals(kind)).isPresent();
    }
  }

  /** The documents in Helm's order, without those that only {@code helm test} deploys. */
  List<Rendering.Part> parts(String output) {
    List<Piece> pieces = pieces(output);
    List<Rendering.Part> parts = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.document().filter(ChartOutput::isTest).isEmpty()) {
        parts.add(new Rendering.Part(piece.file(), origin(piece, pieces)));
      }
    }
    return parts;
  }

  private List<Piece> pieces(String output) {
    List<Piece> pieces = new ArrayList<>();
    Matcher head = HEAD.matcher(output);
    boolean more = head.find();
    while (more) {
      String source = head.group(1);
      int start = head.end();
      more = head.find();
      String text = output.substring(start, more ? head.start() : output.length());
      String name = template(source).map(sources::name).orElse(chart.file().source().name());
      YamlFile file = OUTPUT.read(new SourceText(name, text));
      if (!file.documents().isEmpty()) {
        Document document = file.documents().get(0);
        pieces.add(
            new Piece(
                source,
                file,
                document instanceof Document.Parsed parsed
                    ? Optional.of(parsed)
                    : Optional.empty()));
      }
    }
    return pieces;
  }

  private static boolean isTest(Document.Parsed document) {
    return Value.of(document)
        .at("metadata", "annotations", "helm.sh/hook")
        .filter(h -> h.text().startsWith("test"))
        .isPresent();
  }

  private Origin origin(Piece piece, List<Piece> all) {
    Optional<YamlFile> template = template(piece.source()).flatMap(this::read);
    if (template.isEmpty()) {
      return new Origin(new Span(chart.file().source(), 0, 0), List.of());
    }
    if (piece.document().isEmpty()) {
      return new Origin(new Span(template.get().source(), 0, 0), List.of());
    }
    Document.Parsed document = piece.document().get();
    String kind = TemplateDocuments.kind(document);
    List<Document.Parsed> siblings =
        all.stream().filter(p -> p.isOf(piece, kind)).flatMap(p -> p.document().stream()).toList();
    return new TemplateDocuments(template.get()).origin(document, siblings);
  }

  /** The template that Helm's messages name, such as {@code web/templates/x.yaml}. */
  Optional<SourceText> named(String source) {
    return template(source).flatMap(this::read).map(YamlFile::source);
  }

  /** A file of the run, or else of the disk. */
  Optional<YamlFile> read(Path path) {
    Optional<YamlFile> ofRun = sources.at(path);
    if (ofRun.isPresent()) {
      return ofRun;
    }
    YamlFile known = templates.get(path);
    if (known == null) {
      try {
        String text = new String(sources.bytes(path), StandardCharsets.UTF_8);
        known = TEMPLATES.read(new SourceText(sources.name(path), text));
      } catch (IOException e) {
        return Optional.empty();
      }
      templates.put(path, known);
    }
    return Optional.of(known);
  }

  /** The file for {@code web/charts/db/templates/x.yaml}, where charts go by their names. */
  private Optional<Path> template(String source) {
    String[] steps = source.split("/", -1);
    Path at = chart.folder();
    for (int i = 1; i < steps.length; i++) {
      Path next = at.resolve(steps[i]);
      boolean isChart = steps[i - 1].equals("charts") && i + 1 < steps.length;
      at = isChart && !Files.isDirectory(next) ? named(at, steps[i]).orElse(next) : next;
    }
    return Optional.of(at).filter(Files::isRegularFile);
  }

  /** A chart's folder need not have the chart's name. */
  private Optional<Path> named(Path charts, String name) {
    try (Stream<Path> folders = Files.list(charts)) {
      return folders.sorted().filter(f -> name.equals(chartName(f))).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String chartName(Path folder) {
    return read(folder.resolve(Chart.FILE))
        .flatMap(Chart::root)
        .flatMap(r -> r.member("name"))
        .map(Value::text)
        .orElse("");
  }
}
