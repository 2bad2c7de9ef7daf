package dev.rollgate.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An Ingress, of any API version.
 *
 * @param className {@code spec.ingressClassName}
 * @param backends the Services that it names, default backend first, then in the order of the text
 */
public record Ingress(Resource resource, Field<String> className, List<IngressBackend> backends)
    implements ResourceView {

  static Ingress read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    List<IngressBackend> backends = new ArrayList<>();
    spec.object("defaultBackend").flatMap(IngressBackend::read).ifPresent(backends::add);
    // Before networking.k8s.io/v1.
    spec.object("backend").flatMap(IngressBackend::read).ifPresent(backends::add);
    for (Fields rule : spec.objects("rules")) {
      for (Fields path : rule.member("http").objects("paths")) {
        Optional<Fields> backend = path.object("backend");
        backend.flatMap(IngressBackend::read).ifPresent(backends::add);
      }
    }
    return new Ingress(resource, spec.text("ingressClassName"), List.copyOf(backends));
  }
}
