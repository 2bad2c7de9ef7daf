package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.Optional;

/**
 * A probe of a container.
 *
 * @param port where it knocks; absent for a command
 * @param httpPath effective {@code /} for HTTP
 * @param initialDelaySeconds effective 0
 * @param periodSeconds effective 10
 * @param timeoutSeconds effective 1
 * @param failureThreshold effective 3
 * @param successThreshold effective 1
 * @param path where the probe stands
 * @param span its key
 */
public record Probe(
    Handler handler,
    Field<IntOrString> port,
    Field<String> httpPath,
    Field<Integer> initialDelaySeconds,
    Field<Integer> periodSeconds,
    Field<Integer> timeoutSeconds,
    Field<Integer> failureThreshold,
    Field<Integer> successThreshold,
    NodePath path,
    Span span) {

  /** How a probe asks. */
  public enum Handler {
    /** A GET request. */
    HTTP_GET("httpGet"),
    /** A connection. */
    TCP_SOCKET("tcpSocket"),
    /** The health service of gRPC. */
    GRPC("grpc"),
    /** A command. */
    EXEC("exec"),
    /** The manifest does not tell. */
    UNKNOWN("");

    private final String key;

    Handler(String key) {
      this.key = key;
    }
  }

  /** A probe that is written; what another tool fills in is one of which nothing is known. */
  static Optional<Probe> read(Fields container, String key) {
    if (!container.has(key)) {
      return Optional.empty();
    }
    Fields probe = container.member(key);
    Handler handler = Handler.UNKNOWN;
    for (Handler candidate : Handler.values()) {
      if (!candidate.key.isEmpty() && probe.has(candidate.key)) {
        handler = candidate;
      }
    }
    Fields asked = probe.member(handler.key);
    return Optional.of(
        new Probe(
            handler,
            asked.intOrString("port", null),
            asked.text("path", handler == Handler.HTTP_GET ? "/" : null),
            probe.integer("initialDelaySeconds", 0),
            probe.integer("periodSeconds", 10),
            probe.integer("timeoutSeconds", 1),
            probe.integer("failureThreshold", 3),
            probe.integer("successThreshold", 1),
            probe.path(),
            container.keySpan(key)));
  }

  /** Few of them stand at one place. */
  @Override
  public int hashCode() {
    return span.hashCode();
  }
}
