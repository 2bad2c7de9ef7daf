package dev.rollgate.report;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.LintResult.Summary;
import dev.rollgate.lint.Related;
import dev.rollgate.lint.RenderedIn;
import dev.rollgate.lint.Safety;
import dev.rollgate.yaml.Span;
import java.io.StringWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * For other programs: one JSON object with {@code findings} and {@code summary}. Lines and columns
 * are 1-based, columns in UTF-16 units. Members are only ever added.
 */
public final class JsonReporter implements Reporter {

  @Override
  public String report(LintResult result) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json =
        PrintableJson.factory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("findings");
      result.findings().forEach(finding -> finding(json, finding));
      json.writeEndArray();
      summary(json, result);
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void finding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule().id());
    json.writeStringProperty("severity", finding.severity().word());
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("help", finding.help());
    start(json, finding.span());
    json.writeNumberProperty("endLine", finding.span().to().line());
    json.writeNumberProperty("endColumn", finding.span().to().column());
    resource(json, finding.resource());
    finding.rendered().ifPresent(in -> rendered(json, in));
    json.writeArrayPropertyStart("related");
    for (Related related : finding.related()) {
      json.writeStartObject();
      start(json, related.span());
      json.writeStringProperty("message", related.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    fix(json, finding.fix());
    json.writeEndObject();
  }

  /** Only of findings that show in what is rendered. */
  private static void rendered(JsonGenerator json, RenderedIn in) {
    json.writeObjectPropertyStart("rendered");
    json.writeArrayPropertyStart("roots");
    in.roots().forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("of", in.of());
    json.writeStringProperty("excerpt", in.excerpt());
    json.writeEndObject();
  }

  private static void start(JsonGenerator json, Span span) {
    json.writeStringProperty("file", span.file());
    json.writeNumberProperty("line", span.from().line());
    json.writeNumberProperty("column", span.from().column());
  }

  private static void resource(JsonGenerator json, Optional<Resource> resource) {
    if (resource.isEmpty()) {
      json.writeNullProperty("resource");
      return;
    }
    Resource of = resource.get();
    json.writeObjectPropertyStart("resource");
    json.writeStringProperty("apiVersion", of.apiVersion());
    json.writeStringProperty("kind", of.word());
    text(json, "namespace", of.namespace().raw().orElse(null));
    text(json, "name", of.name().raw().orElse(null));
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String property, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(property);
    } else {
      json.writeStringProperty(property, value);
    }
  }

  private static void fix(JsonGenerator json, Optional<Fix> fix) {
    if (fix.isEmpty()) {
      json.writeNullProperty("fix");
      return;
    }
    json.writeObjectPropertyStart("fix");
    json.writeStringProperty("title", fix.get().title());
    json.writeStringProperty("safety", fix.get().safety().word());
    if (fix.get().safety() == Safety.MANUAL && !fix.get().snippet().isEmpty()) {
      json.writeStringProperty("snippet", fix.get().snippet());
    }
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, LintResult result) {
    Summary summary = result.summary();
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("files", summary.files());
    json.writeNumberProperty("documents", summary.documents());
    json.writeNumberProperty("resources", summary.resources());
    json.writeNumberProperty("templated", summary.templated());
    json.writeNumberProperty("broken", summary.broken());
    json.writeNumberProperty("outOfScope", summary.outOfScope());
    json.writeNumberProperty("skipped", summary.skipped());
    json.writeNumberProperty("errors", summary.errors());
    json.writeNumberProperty("warnings", summary.warnings());
    json.writeNumberProperty("infos", summary.infos());
    json.writeNumberProperty("suppressed", summary.suppressed());
    result.changedFiles().ifPresent(files -> json.writeNumberProperty("changedFiles", files));
    json.writeEndObject();
  }
}
