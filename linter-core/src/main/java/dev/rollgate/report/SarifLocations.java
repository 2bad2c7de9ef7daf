package dev.rollgate.report;

import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.Span;
import tools.jackson.core.JsonGenerator;

/** Writes places and texts as SARIF has them. */
final class SarifLocations {

  /** What relative paths start from, in the words of SARIF's readers. */
  private static final String ROOT = "%SRCROOT%";

  private final JsonGenerator json;
  private final ReportPaths paths;

  SarifLocations(JsonGenerator json, ReportPaths paths) {
    this.json = json;
    this.paths = paths;
  }

  /**
   * A property that holds a message. Braces stay single: readers look for placeholders only where a
   * message has arguments, and show doubled ones as they are. What would be a link (SARIF 2.1.0,
   * 3.11.6) is taken apart, since not every reader knows backslashes.
   */
  static void text(JsonGenerator json, String property, String text) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("text", text.replace("](", "] ("));
    json.writeEndObject();
  }

  void physical(Span span) {
    json.writeObjectPropertyStart("physicalLocation");
    artifact(span.file());
    region("region", span);
    json.writeEndObject();
  }

  void artifact(String name) {
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", paths.uri(name));
    if (paths.isRelative(name)) {
      json.writeStringProperty("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  void region(String property, Span span) {
    Position from = span.from();
    Position to = span.to();
    json.writeObjectPropertyStart(property);
    json.writeNumberProperty("startLine", from.line());
    json.writeNumberProperty("startColumn", from.column());
    json.writeNumberProperty("endLine", to.line());
    json.writeNumberProperty("endColumn", to.column());
    json.writeEndObject();
  }
}
