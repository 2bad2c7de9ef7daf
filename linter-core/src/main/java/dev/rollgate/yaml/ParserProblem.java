package dev.rollgate.yaml;

import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Says what the parser complains about in words for people who write manifests. */
final class ParserProblem {

  /** The longest key without a question mark that YAML allows. */
  private static final int MAX_KEY = 1024;

  private static final String UNKNOWN = "not valid YAML";

  /** What the parser says, by how it begins, and what that means. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("found character '\\t", "a tab stands where YAML wants spaces"),
          Map.entry("found character '@'", "\"@\" cannot begin a value without quotes"),
          Map.entry("found character '`'", "\"`\" cannot begin a value without quotes"),
          Map.entry("found character '%'", "\"%\" cannot begin a value without quotes"),
          Map.entry("mapping values are not allowed", "a colon stands where no key can be"),
          Map.entry("could not find expected ':'", "a key has no colon behind it"),
          Map.entry("expected <block end>", "the indentation does not fit the lines before"),
          Map.entry("found unexpected end of stream", "a quoted text has no end"),
          Map.entry("expected the node content", "a value is missing"),
          Map.entry("expected '<document start>'", "more text stands behind the end of the value"),
          Map.entry("found a tab character", "a tab stands where YAML wants spaces"));

  private ParserProblem() {}

  /** What a parser's fault means at the place that it names. */
  static String of(MarkedYamlEngineException fault, Position at) {
    String problem = fault.getProblem() == null ? UNKNOWN : fault.getProblem();
    // The parser forgets a key that is too long, and then wonders about the colon behind it.
    return problem.startsWith("mapping values are not allowed") && at.column() > MAX_KEY
        ? "a key has more than %s characters".formatted(MAX_KEY)
        : of(problem);
  }

  /** What a fault without a place means. */
  static String of(YamlEngineException fault) {
    return fault instanceof YamlVersionException version
        ? "version %s.%s of YAML is not supported"
            .formatted(version.getSpecVersion().getMajor(), version.getSpecVersion().getMinor())
        : of(String.valueOf(fault.getMessage()));
  }

  private static String of(String problem) {
    String line = problem.lines().findFirst().orElse(UNKNOWN).strip();
    for (Map.Entry<String, String> meaning : MEANINGS.entrySet()) {
      if (line.startsWith(meaning.getKey())) {
        return meaning.getValue();
      }
    }
    if (line.startsWith("expected ',' or")) {
      return "a comma or a closing bracket is missing";
    }
    if (line.isEmpty()) {
      return UNKNOWN;
    }
    String lower = line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
