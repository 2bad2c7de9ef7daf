package dev.rollgate.render.kustomize;

import java.util.List;
import java.util.regex.Pattern;

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

  /** The kind; as the item of a list it is the type of a network policy. */
  private static final Pattern INGRESS =
      Pattern.compile("(?<![-\\[,]\\s{0,4}[\"']?)\\bIngress(?:Class(?:Params)?)?\\b");

  /** What could spell any of them. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\[xuU\r\n]");

  private Screen() {}

  static boolean passes(String text) {
    return WORDS.stream().anyMatch(text::contains)
        || (text.contains("Ingress") && INGRESS.matcher(text).find())
        || (text.indexOf('\\') >= 0 && ESCAPE.matcher(text).find());
  }
}
