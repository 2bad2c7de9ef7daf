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

  /** Go templates, Jinja, Terraform. */
  private static final Pattern MARKER = Pattern.compile("\\{\\{|\\{%|%\\{");

  private TemplateSyntax() {}

  /**
   * The first template marker that is not text.
   *
   * @param scalars the scalars that were parsed, in order; where the parser gave up, the text
   *     behind them is judged by its comments alone
   */
  static Optional<Span> find(Span document, List<ScalarNode> scalars) {
    String text = document.source().text();
    Matcher marker = MARKER.matcher(text).region(document.start(), document.end());
    int next = 0;
    while (marker.find()) {
      int at = marker.start();
      while (next < scalars.size() && scalars.get(next).end() <= at) {
        next++;
      }
      ScalarNode around = next < scalars.size() ? scalars.get(next) : null;
      boolean isText =
          (around != null && around.start() <= at)
              ? around.style() != ScalarStyle.PLAIN
              : inComment(document.source(), at, endBefore(scalars, next));
      if (!isText) {
        return Optional.of(new Span(document.source(), at, marker.end()));
      }
    }
    return Optional.empty();
  }

  private static int endBefore(List<ScalarNode> scalars, int next) {
    return next == 0 ? 0 : scalars.get(next - 1).end();
  }

  /** Whether the line has a comment that begins after the last scalar and before the offset. */
  private static boolean inComment(SourceText source, int at, int lastScalarEnd) {
    int from = Math.max(source.lineStart(at), lastScalarEnd);
    return Gap.hasComment(source.text(), from, at);
  }
}
