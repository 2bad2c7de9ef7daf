package dev.rollgate.report;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fingerprint;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.Related;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.Suppressed;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes findings as SARIF's results. */
final class SarifResult {

  private final JsonGenerator json;
  private final SarifLocations locations;

  SarifResult(JsonGenerator json, SarifLocations locations) {
    this.json = json;
    this.locations = locations;
  }

  /** SARIF's word for a severity. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /**
   * Writes a result.
   *
   * @param ruleIndex where the rule stands in the list of rules
   * @param ordinal which of the findings with this fingerprint it is
   * @param suppressed why nobody wants to hear of it; empty where somebody does
   */
  void write(
      Finding finding,
      int ruleIndex,
      Fingerprint fingerprint,
      int ordinal,
      Optional<Suppressed> suppressed) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().id());
    json.writeNumberProperty("ruleIndex", ruleIndex);
    json.writeStringProperty("level", level(finding.severity()));
    String help = finding.help().isEmpty() ? "" : "\nhelp: " + finding.help();
    String rendered = finding.rendered().map(in -> "\nrendered: in " + in.describe()).orElse("");
    SarifLocations.text(json, "message", finding.message() + rendered + help);
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    locations.physical(finding.span());
    finding.resource().ifPresent(r -> logical(r, fingerprint));
    json.writeEndObject();
    json.writeEndArray();
    related(finding.related());
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("rollgateFinding/v1", fingerprint.hash(ordinal));
    json.writeEndObject();
    if (suppressed.isPresent()) {
      // Nobody makes its fix, so nobody held it against the text.
      suppression(suppressed.get());
    } else {
      finding.fix().filter(f -> f.safety() != Safety.MANUAL).ifPresent(this::fix);
    }
    json.writeEndObject();
  }

  private void suppression(Suppressed suppressed) {
    json.writeArrayPropertyStart("suppressions");
    json.writeStartObject();
    json.writeStringProperty(
        "kind", suppressed.origin() == Suppressed.Origin.MANIFEST ? "inSource" : "external");
    if (!suppressed.reason().isEmpty()) {
      json.writeStringProperty("justification", suppressed.reason());
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private void logical(Resource resource, Fingerprint fingerprint) {
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    json.writeStringProperty("name", resource.displayName());
    json.writeStringProperty("fullyQualifiedName", fingerprint.object());
    json.writeStringProperty("kind", "resource");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void related(List<Related> ends) {
    if (ends.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("relatedLocations");
    int id = 0;
    for (Related end : ends) {
      json.writeStartObject();
      json.writeNumberProperty("id", ++id);
      locations.physical(end.span());
      SarifLocations.text(json, "message", end.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** All files of a fix change together, or none. */
  private void fix(Fix fix) {
    json.writeArrayPropertyStart("fixes");
    json.writeStartObject();
    SarifLocations.text(json, "description", fix.title() + " (" + fix.safety().word() + ")");
    json.writeArrayPropertyStart("artifactChanges");
    Fixer.edits(fix).forEach(this::change);
    json.writeEndArray();
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("safety", fix.safety().word());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void change(SourceText source, List<Edit> edits) {
    json.writeStartObject();
    locations.artifact(source.name());
    json.writeArrayPropertyStart("replacements");
    for (Edit edit : edits) {
      json.writeStartObject();
      locations.region("deletedRegion", new Span(source, edit.start(), edit.end()));
      json.writeObjectPropertyStart("insertedContent");
      json.writeStringProperty("text", edit.text());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
