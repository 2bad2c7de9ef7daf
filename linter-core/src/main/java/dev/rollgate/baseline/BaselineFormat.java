package dev.rollgate.baseline;

import dev.rollgate.lint.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * How a baseline file is written: JSON with an entry on each line, sorted, so that a difference
 * between two versions is one of entries, and version control can merge them.
 */
final class BaselineFormat {

  /** The version of the format; files of later ones are refused. */
  static final int VERSION = 1;

  static final String VERSION_KEY = "version";
  static final String FINDINGS = "findings";
  static final String RULE = "rule";
  static final String OBJECT = "object";
  static final String PATH = "path";
  static final String COUNT = "count";

  private BaselineFormat() {}

  static String write(FindingCounts counts) {
    List<String> entries = new ArrayList<>();
    counts.counts().forEach((fingerprint, count) -> entries.add(entry(fingerprint, count)));
    String list = entries.isEmpty() ? "" : "\n" + String.join(",\n", entries) + "\n  ";
    return "{\n  \"%s\": %s,\n  \"%s\": [%s]\n}\n".formatted(VERSION_KEY, VERSION, FINDINGS, list);
  }

  /** What is as usual is left out: no path, and a count of 1. */
  private static String entry(Fingerprint fingerprint, int count) {
    StringBuilder entry = new StringBuilder("    {");
    entry.append(member(RULE, fingerprint.rule()));
    entry.append(", ").append(member(OBJECT, fingerprint.object()));
    if (!fingerprint.path().isEmpty()) {
      entry.append(", ").append(member(PATH, fingerprint.path()));
    }
    if (count > 1) {
      entry.append(", \"").append(COUNT).append("\": ").append(count);
    }
    return entry.append('}').toString();
  }

  private static String member(String key, String value) {
    StringBuilder member = new StringBuilder().append('"').append(key).append("\": \"");
    JsonStringEncoder.getInstance().quoteAsString(value, member);
    return member.append('"').toString();
  }
}
