package dev.rollgate.baseline;

import dev.rollgate.lint.Fingerprint;
import dev.rollgate.text.Suggestion;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a baseline file, and takes nothing that it does not know. */
final class BaselineReader {

  private static final List<String> ENTRY_KEYS =
      List.of(
          BaselineFormat.RULE, BaselineFormat.OBJECT, BaselineFormat.PATH, BaselineFormat.COUNT);

  /** No JSON text has such a line: a string never goes over several ones. */
  private static final Pattern CONFLICT =
      Pattern.compile("^(?:<{7}|\\|{7}|={7}|>{7})(?=[ \\r\\n]|\\z)", Pattern.MULTILINE);

  private final SourceText source;
  private final int start;
  private final Map<Fingerprint, Integer> counts = new HashMap<>();
  private final Map<Fingerprint, Span> spans = new LinkedHashMap<>();

  BaselineReader(SourceText source) {
    this.source = source;
    this.start = source.text().startsWith(String.valueOf(SourceText.BOM)) ? 1 : 0;
  }

  BaselineFile read() throws BrokenBaselineException {
    Matcher conflict = CONFLICT.matcher(source.text());
    if (conflict.find()) {
      throw broken(
          conflict.start(),
          "a merge conflict is not resolved: keep the entries of both sides, each once, and run"
              + " \"rollgate baseline prune\"");
    }
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    String text = source.text().substring(start);
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), text)) {
      file(json);
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      throw broken(offset(place == null ? TokenStreamLocation.NA : place), notJson(e));
    }
    return new BaselineFile(source, new FindingCounts(counts), spans);
  }

  private void file(JsonParser json) throws BrokenBaselineException {
    json.nextToken();
    require(json, JsonToken.START_OBJECT, "a baseline is an object in braces");
    json.nextToken();
    if (!BaselineFormat.VERSION_KEY.equals(json.currentName())) {
      throw at(json, "a baseline begins with \"version\"");
    }
    version(json);
    json.nextToken();
    if (!BaselineFormat.FINDINGS.equals(json.currentName())) {
      throw at(json, "after the version come the \"findings\"");
    }
    json.nextToken();
    require(json, JsonToken.START_ARRAY, "\"findings\" is a list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      entry(json);
    }
    json.nextToken();
    require(json, JsonToken.END_OBJECT, "nothing comes after the \"findings\"");
    if (json.nextToken() != null) {
      throw at(json, "nothing comes after the baseline");
    }
  }

  private void version(JsonParser json) throws BrokenBaselineException {
    json.nextToken();
    require(json, JsonToken.VALUE_NUMBER_INT, "\"version\" is a number");
    int version = json.getIntValue();
    if (version != BaselineFormat.VERSION) {
      throw at(
          json,
          version > BaselineFormat.VERSION
              ? "the baseline has version %s, this Rollgate reads %s: use a newer one"
                  .formatted(version, BaselineFormat.VERSION)
              : "there is no baseline of version " + version);
    }
  }

  private void entry(JsonParser json) throws BrokenBaselineException {
    require(json, JsonToken.START_OBJECT, "an entry is an object in braces");
    int from = offset(json);
    Map<String, String> words = new HashMap<>();
    int count = 1;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = String.valueOf(json.currentName());
      if (!ENTRY_KEYS.contains(key)) {
        throw at(json, Suggestion.told("an entry has no such key", key, ENTRY_KEYS));
      }
      json.nextToken();
      if (key.equals(BaselineFormat.COUNT)) {
        count = count(json);
      } else {
        require(json, JsonToken.VALUE_STRING, "\"%s\" is a text in quotes".formatted(key));
        words.put(key, json.getString());
      }
    }
    Span span = new Span(source, from, offset(json) + 1);
    Fingerprint fingerprint =
        new Fingerprint(
            needed(BaselineFormat.RULE, words, span),
            needed(BaselineFormat.OBJECT, words, span),
            words.getOrDefault(BaselineFormat.PATH, ""));
    Span before = spans.putIfAbsent(fingerprint, span);
    if (before != null) {
      throw new BrokenBaselineException(
          span,
          "the entry of line %s once more: keep one of them, with the count of both if both are needed"
              .formatted(before.from().line()));
    }
    counts.put(fingerprint, count);
  }

  private int count(JsonParser json) throws BrokenBaselineException {
    String expected = "\"count\" is a number from 1 on";
    require(json, JsonToken.VALUE_NUMBER_INT, expected);
    int count = json.getIntValue();
    if (count < 1) {
      throw at(json, expected);
    }
    return count;
  }

  private static String needed(String key, Map<String, String> words, Span entry)
      throws BrokenBaselineException {
    String word = words.get(key);
    if (word == null) {
      throw new BrokenBaselineException(entry, "the entry lacks \"%s\"".formatted(key));
    }
    return word;
  }

  private void require(JsonParser json, JsonToken expected, String problem)
      throws BrokenBaselineException {
    if (json.currentToken() != expected) {
      throw at(json, problem);
    }
  }

  private BrokenBaselineException at(JsonParser json, String problem) {
    return broken(offset(json), problem);
  }

  private BrokenBaselineException broken(int offset, String problem) {
    int inside = Math.min(offset, source.text().length());
    return new BrokenBaselineException(new Span(source, inside, inside), problem);
  }

  /** Where the token starts. */
  private int offset(JsonParser json) {
    return offset(json.currentTokenLocation());
  }

  /** A place in the text; the parser knows none where there is nothing. */
  private int offset(TokenStreamLocation place) {
    return start + Math.max(0, Math.toIntExact(place.getCharOffset()));
  }

  /** The parser's word on one line, without its account of where it was. */
  private static String notJson(JacksonException e) {
    String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    String brief = said.replaceFirst(" ?\\((?:start marker|for|at) .*", "");
    return "not JSON: " + brief.substring(0, 1).toLowerCase(Locale.ROOT) + brief.substring(1);
  }
}
