package dev.rollgate.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A route of the Gateway API: HTTPRoute, GRPCRoute, TCPRoute, TLSRoute or UDPRoute.
 *
 * @param parents the Gateways that it hangs on
 * @param backends the Services that it leads to, in the order of the text
 */
public record Route(Resource resource, List<Reference> parents, List<Reference> backends)
    implements ResourceView {

  /**
   * A reference to an object.
   *
   * @param kind effective what the place means when it says nothing
   * @param namespace absent for the route's own
   * @param port absent where none is needed
   */
  public record Reference(
      Field<String> kind, Field<String> name, Field<String> namespace, Field<IntOrString> port) {

    static Reference read(Fields fields, String fallbackKind) {
      return new Reference(
          fields.text("kind", fallbackKind),
          fields.text("name"),
          fields.text("namespace"),
          fields.intOrString("port", null));
    }

    /** Whether the reference leads to an object of this kind. */
    public boolean isTo(Kind wanted) {
      Optional<String> word = kind.effective();
      return word.filter(wanted.word()::equals).isPresent();
    }
  }

  static Route read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    List<Reference> backends = new ArrayList<>();
    for (Fields rule : spec.objects("rules")) {
      rule.objects("backendRefs").forEach(b -> backends.add(Reference.read(b, "Service")));
    }
    return new Route(
        resource,
        spec.objects("parentRefs").stream().map(p -> Reference.read(p, "Gateway")).toList(),
        List.copyOf(backends));
  }
}
