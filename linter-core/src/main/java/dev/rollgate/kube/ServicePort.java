package dev.rollgate.kube;

import dev.rollgate.yaml.Span;

/**
 * One port of a Service.
 *
 * @param name what others may call it
 * @param port the Service's own port number
 * @param targetPort the pod's port, by number or name; effective {@code port}
 * @param nodePort the port on each node
 * @param protocol effective {@code TCP}
 * @param span the whole entry
 */
public record ServicePort(
    Field<String> name,
    Field<Integer> port,
    Field<IntOrString> targetPort,
    Field<Integer> nodePort,
    Field<String> protocol,
    Span span) {

  static ServicePort read(Fields fields) {
    Field<Integer> port = fields.integer("port", null);
    return new ServicePort(
        fields.text("name"),
        port,
        fields.intOrString("targetPort", port.author().map(IntOrString::of).orElse(null)),
        fields.integer("nodePort", null),
        fields.text("protocol", "TCP"),
        fields.span());
  }

  /** Few of them stand at one place. */
  @Override
  public int hashCode() {
    return span.hashCode();
  }
}
