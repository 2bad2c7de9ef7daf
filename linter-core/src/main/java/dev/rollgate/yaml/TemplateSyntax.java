package dev.rollgate.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells templates from YAML. Template syntax inside quotes, comments and block scalars is text like
 * any other; anywhere else it means that the document becomes YAML only after rendering, even when
 * it happens to parse ({@code a: {{ .x }}} is a mapping with a mapping for a key).
 */
final class TemplateSyntax {

  /** Go templates, Jinja, Terraform; a lone percent sign and brace is a placeholder of curl. */
  private static final Pattern MARKER =
      Pattern.compile("\\{\\{|\\{%|%\\{~?\\s*(?:if|else|endif|for|endfor)\\b");

  /** What envsubst, Flux or kpt fill in: {@code ${NAME}}, {@code ${NAME:-8080}}. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{[A-Za-z_][^{}\"']*\\}|\\$\\([A-Za-z_][A-Za-z0-9_]*\\)");

  /** The dashes and the key before the header of a block scalar. */
  private static final Pattern BEFORE_BLOCK = Pattern.compile("( *+(?:- ++)*+)(.*?:[ \t]+)?");

  /** The header itself; nothing else may stand behind it on its line. */
  private static final Pattern BLOCK_HEADER =
      Pattern.compile("[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#[^\r\n]*)?(?![^\r\n])");

  private TemplateSyntax() {}

  /** Whether a text would be taken for a template if it stood without quotes. */
  static boolean isIn(String text) {
    return mayBeIn(text, 0, text.length()) && MARKER.matcher(text).find();
  }

  /** Whether a range may hold a marker: each has one of these pairs. Much cheaper than to look. */
  private static boolean mayBeIn(String text, int from, int to) {
    // No indexOf: it would look through all that is behind the range, for each range of a file.
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '{') {
        char next = at + 1 < to ? text.charAt(at + 1) : ' ';
        if (next == '{' || next == '%' || (at > from && text.charAt(at - 1) == '%')) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The first template marker that is not text.
   *
   * @param scalars the scalars that were parsed, in order; where the parser gave up, the text
   *     behind them is judged by its quotes, comments and block headers
   */
  static Optional<Span> find(Span document, List<ScalarNode> scalars) {
    String text = document.source().text();
    if (!mayBeIn(text, document.start(), document.end())) {
      // Nearly every document: there is nothing to hold against the scalars.
      return Optional.empty();
    }
    Matcher marker = MARKER.matcher(text).region(document.start(), document.end());
    if (!marker.find()) {
      return Optional.empty();
    }
    int read = document.start();
    for (ScalarNode scalar : scalars) {
      Optional<Span> found = findOutside(document, read, scalar.start());
      if (found.isPresent()) {
        return found;
      }
      read = scalar.end();
      if (scalar.style() == ScalarStyle.PLAIN) {
        marker.region(scalar.start(), scalar.end());
        if (marker.find()) {
          return Optional.of(new Span(document.source(), marker.start(), marker.end()));
        }
      }
    }
    return findOutside(document, read, document.end());
  }

  /**
   * A variable without quotes on the line where the parser gave up. The brace of {@code {port:
   * ${PORT}}} is a fault in YAML, and the common way to write what is filled in.
   */
  static Optional<Span> findVariable(Span document, int fault) {
    SourceText source = document.source();
    int from = Math.max(source.lineStart(fault), document.start());
    int to = Math.min(source.lineEnd(fault), document.end());
    Matcher variable = VARIABLE.matcher(source.text()).region(from, to);
    int at = from;
    while (at < to && variable.find()) {
      while (at < variable.start()) {
        int behind = behindText(source, at, to);
        if (behind == at + 1 && beginsQuotes(source.text(), at)) {
          // Quotes without an end on this line.
          return Optional.empty();
        }
        at = behind;
      }
      if (at == variable.start()) {
        return Optional.of(new Span(source, at, variable.end()));
      }
    }
    return Optional.empty();
  }

  /** The first marker of a range that holds no scalar, or none that the parser understood. */
  private static Optional<Span> findOutside(Span document, int from, int to) {
    SourceText source = document.source();
    String text = source.text();
    Matcher marker = MARKER.matcher(text);
    marker.region(from, to);
    if (!marker.find()) {
      return Optional.empty();
    }
    int next = marker.start();
    int i = from;
    while (i < to) {
      if (i >= next) {
        if (i > next && !marker.find(i)) {
          return Optional.empty();
        }
        next = marker.start();
        if (next >= to) {
          return Optional.empty();
        }
        if (i == next) {
          return Optional.of(new Span(source, next, marker.end()));
        }
      }
      i = behindText(source, i, to);
    }
    return Optional.empty();
  }

  /** The offset behind the comment, quotes or block scalar that begins here, or the next one. */
  private static int behindText(SourceText source, int at, int to) {
    String text = source.text();
    char c = text.charAt(at);
    char before = at == 0 ? '\n' : text.charAt(at - 1);
    if (c == '#' && " \t\r\n\uFEFF".indexOf(before) >= 0) {
      return source.lineEnd(at);
    }
    if (beginsQuotes(text, at)) {
      return behindQuotes(text, at, to);
    }
    if ((c == '|' || c == '>') && (before == ' ' || before == '\t')) {
      return behindBlock(source, at, to);
    }
    return at + 1;
  }

  private static boolean beginsQuotes(String text, int at) {
    char c = text.charAt(at);
    return (c == '"' || c == '\'')
        && (at == 0 || " \t\r\n[{,:\uFEFF".indexOf(text.charAt(at - 1)) >= 0);
  }

  private static int behindQuotes(String text, int at, int to) {
    char quote = text.charAt(at);
    for (int i = at + 1; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        if (quote == '"' || i + 1 == to || text.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
    }
    return at + 1;
  }

  private static int behindBlock(SourceText source, int at, int to) {
    String text = source.text();
    // The line before it is looked at once it is one: a line may hold very many bars.
    if (!BLOCK_HEADER.matcher(text).region(at, text.length()).lookingAt()) {
      return at + 1;
    }
    Matcher before = BEFORE_BLOCK.matcher(text.substring(source.lineStart(at), at));
    if (!before.matches()) {
      return at + 1;
    }
    boolean keyed = before.group(2) != null;
    int parent = keyed ? before.group(1).length() : before.group(1).lastIndexOf('-');
    int line = source.nextLine(at);
    while (line < to) {
      int end = source.lineEnd(line);
      String content = text.substring(line, end);
      if (!content.isBlank() && content.indexOf(content.strip()) <= parent) {
        return line;
      }
      line = source.nextLine(line);
    }
    return to;
  }
}
