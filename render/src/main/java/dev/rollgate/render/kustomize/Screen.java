package dev.rollgate.render.kustomize;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether a text could hold what ties Services to load balancers, or matters to that; never wrongly
 * false. A kustomization without such text need not be built.
 */
final class Screen {

  private static final List<String> WORDS =
      List.of(
          "TargetGroupBinding",
          "HTTPRoute",
          "GRPCRoute",
          "TCPRoute",
          "TLSRoute",
          "UDPRoute",
          "LoadBalancer",
          "loadBalancerClass",
          "aws-load-balancer",
          "pod-readiness-gate-inject",
          "target-health");

  /**
   * The kind, outside of lines that are comments. As the item of a list it is the type of a network
   * policy.
   */
  private static final Pattern INGRESS =
      Pattern.compile(
          "^(?![ \\t]*#).*?(?<![-\\[,]\\s{0,4}[\"']?)\\bIngress(?:Class(?:Params)?)?\\b",
          Pattern.MULTILINE);

  /** What may spell a part of a word: the number of a character, or a line that goes on. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U0000([0-9A-Fa-f]{4})|\\R[ \t]*)");

  private Screen() {}

  static boolean passes(String text) {
    return holdsWord(text) || (text.indexOf('\\') >= 0 && holdsWord(unescaped(text)));
  }

  private static boolean holdsWord(String text) {
    return WORDS.stream().anyMatch(text::contains)
        || (text.contains("Ingress") && INGRESS.matcher(text).find());
  }

  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m)));
  }

  private static String character(MatchResult escape) {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(escape::group)
        .filter(Objects::nonNull)
        .map(digits -> Character.toString(Integer.parseInt(digits, 16)))
        .findFirst()
        .orElse("");
  }
}
