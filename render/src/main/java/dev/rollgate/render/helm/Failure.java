package dev.rollgate.render.helm;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why Helm renders nothing, and where that is: in the values that it cannot read, at the line of a
 * template that its message names, or else in the chart as a whole.
 */
record Failure(Span at, String reason) {

  /** {@code (web/templates/x.yaml:5)}, {@code web/templates/x.yaml:5:12}: columns count from 0. */
  private static final Pattern TEMPLATE =
      Pattern.compile("([^\\s:()\"]+/templates/[^\\s:()\"]+)(?::(\\d+)(?::(\\d+))?)?");

  private static final String OWN_VALUES = "cannot load values.yaml";
  private static final DocumentReader READER =
      new DocumentReader(text -> true, root -> true, Limits.DEFAULT);

  /**
   * @param message Helm's
   * @param copy what Helm was given
   * @param output knows the chart's files
   */
  static Failure of(String message, Chart chart, ChartCopy copy, ChartOutput output, String name) {
    String reason = HelmMessage.reason(copy.told(message, name));
    Optional<Path> values =
        message.contains(OWN_VALUES)
            ? Optional.of(chart.folder().resolve("values.yaml"))
            : copy.valuesIn(message);
    Optional<SourceText> file = values.flatMap(output::read).map(YamlFile::source);
    if (file.isPresent()) {
      return ofValues(file.get(), reason);
    }
    Matcher template = TEMPLATE.matcher(message);
    while (template.find()) {
      Optional<SourceText> named = output.named(template.group(1));
      if (named.isPresent()) {
        return new Failure(place(named.get(), template.group(2), template.group(3)), reason);
      }
    }
    return new Failure(start(chart.file().source()), reason);
  }

  /** Helm knows the line at best. */
  private static Failure ofValues(SourceText values, String reason) {
    return READER.read(values).documents().stream()
        .filter(Document.Broken.class::isInstance)
        .map(Document.Broken.class::cast)
        .findFirst()
        .map(broken -> new Failure(broken.at(), "the values are no YAML: " + broken.problem()))
        .orElseGet(() -> new Failure(start(values), reason));
  }

  private static Span place(SourceText source, String line, String column) {
    int number = line == null ? 1 : Integer.parseInt(line);
    if (number < 1 || number > source.lineCount()) {
      return start(source);
    }
    int start = 0;
    for (int i = 1; i < number; i++) {
      start = source.text().indexOf('\n', start) + 1;
    }
    int end = start + source.line(number).length();
    int at = column == null ? start : Math.min(end, start + Integer.parseInt(column));
    return new Span(source, at, Math.min(end, at + 1));
  }

  private static Span start(SourceText source) {
    return new Span(source, 0, 0);
  }
}
