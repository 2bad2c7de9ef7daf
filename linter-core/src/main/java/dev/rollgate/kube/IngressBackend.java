package dev.rollgate.kube;

import java.util.Optional;

/**
 * A Service that an Ingress names.
 *
 * @param service its name, or that of an action which an annotation describes
 * @param port by number or name; the name {@code use-annotation} means such an action
 */
public record IngressBackend(Field<String> service, Field<IntOrString> port) {

  private static final String USE_ANNOTATION = "use-annotation";

  /** A backend of {@code networking.k8s.io/v1}, or of the versions before; empty for resources. */
  static Optional<IngressBackend> read(Fields backend) {
    if (backend.has("serviceName")) {
      return Optional.of(
          new IngressBackend(
              backend.text("serviceName"), backend.intOrString("servicePort", null)));
    }
    return backend
        .object("service")
        .map(
            service -> {
              Fields port = service.member("port");
              String key = port.has("name") ? "name" : "number";
              return new IngressBackend(service.text("name"), port.intOrString(key, null));
            });
  }

  /** Whether the backend is described by the annotation {@code actions.NAME} of the Ingress. */
  public boolean isAction() {
    return port.author().filter(p -> p.text().equals(USE_ANNOTATION)).isPresent();
  }
}
