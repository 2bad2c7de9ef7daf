package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.IntOrString;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.Optional;

/**
 * A Service's name and port in another object.
 *
 * @param name as written; empty when nothing is
 * @param certain whether no other tool fills the name in
 * @param port by number, or by the name of a port
 * @param namespace the namespace to look in
 * @param span where the name stands
 * @param portSpan where the port stands
 * @param portPath the field of the port; empty inside of an annotation's text
 */
public record ServiceReference(
    Optional<String> name,
    boolean certain,
    Optional<IntOrString> port,
    Field<String> namespace,
    Span span,
    Span portSpan,
    Optional<NodePath> portPath) {

  static ServiceReference of(Field<String> name, Field<IntOrString> port, Field<String> namespace) {
    return new ServiceReference(
        name.raw(),
        !name.isUnreadable(),
        port.author(),
        namespace,
        name.span(),
        port.span(),
        Optional.of(port.path()));
  }
}
