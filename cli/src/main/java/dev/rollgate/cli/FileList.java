package dev.rollgate.cli;

import dev.rollgate.cli.FileEntry.Note;
import dev.rollgate.cli.page.Columns;
import dev.rollgate.cli.page.StyledText;
import dev.rollgate.report.Counted;
import dev.rollgate.report.Printable;
import dev.rollgate.report.PrintableJson;
import dev.rollgate.report.Style;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * What became of every file below the paths.
 *
 * @param entries sorted by name
 * @param otherEndings how many files do not end as manifests do, whether they are entries or not
 */
record FileList(List<FileEntry> entries, int otherEndings) {

  private static final Set<FileFate> OF_INTEREST =
      EnumSet.of(FileFate.LINTED, FileFate.RENDERED, FileFate.PARTLY, FileFate.NOT_LINTED);

  boolean isNothingLinted() {
    return entries.stream().noneMatch(e -> OF_INTEREST.contains(e.fate()));
  }

  String text(Terminal terminal) {
    Style style = terminal.style();
    Columns columns = new Columns();
    for (FileEntry entry : entries) {
      boolean linted = OF_INTEREST.contains(entry.fate());
      String notes =
          Stream.concat(
                  Stream.of(Counted.of(entry.resources(), "resource")).filter(n -> linted),
                  Stream.concat(
                      entry.environment().map("environment %s"::formatted).stream(),
                      entry.notes().stream().map(Note::toString)))
              .collect(Collectors.joining("; "));
      columns.row(
          new StyledText().word(Printable.of(entry.name())),
          new StyledText().append(entry.fate().word(), linted ? style::bold : style::faint),
          new StyledText().append(Printable.of(notes)));
    }
    return columns.text("", terminal.columns().get().orElse(Integer.MAX_VALUE)) + summary();
  }

  private String summary() {
    boolean listed = entries.stream().anyMatch(e -> e.fate() == FileFate.OTHER_ENDING);
    if (otherEndings == 0 || listed) {
      return "";
    }
    return "%s with other endings (--all lists them)\n".formatted(Counted.of(otherEndings, "file"));
  }

  /** One JSON object. Members are only ever added. */
  String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json =
        PrintableJson.factory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("files");
      for (FileEntry entry : entries) {
        json.writeStartObject();
        json.writeStringProperty("file", entry.name());
        json.writeStringProperty("state", entry.fate().word());
        json.writeNumberProperty("resources", entry.resources());
        if (entry.environment().isPresent()) {
          json.writeStringProperty("environment", entry.environment().get());
        } else {
          json.writeNullProperty("environment");
        }
        json.writeArrayPropertyStart("notes");
        entry.notes().forEach(note -> note(json, note));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberProperty("otherEndings", otherEndings);
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void note(JsonGenerator json, Note note) {
    json.writeStartObject();
    if (note.line() == 0) {
      json.writeNullProperty("line");
    } else {
      json.writeNumberProperty("line", note.line());
    }
    json.writeStringProperty("message", note.message());
    json.writeEndObject();
  }
}
