package dev.rollgate.kube;

import java.util.List;
import java.util.Optional;

/**
 * An EndpointSlice that somebody wrote by hand.
 *
 * @param endpointKinds what each endpoint refers to; absent for one that refers to nothing
 */
public record EndpointSlice(Resource resource, List<Field<String>> endpointKinds)
    implements ResourceView {

  private static final String SERVICE_NAME = "kubernetes.io/service-name";

  static EndpointSlice read(Resource resource, Fields fields) {
    return new EndpointSlice(
        resource,
        fields.objects("endpoints").stream().map(e -> e.member("targetRef").text("kind")).toList());
  }

  /** The name of the Service whose endpoints it holds. */
  public Optional<String> serviceName() {
    return Optional.ofNullable(resource.labels().get(SERVICE_NAME)).flatMap(Field::raw);
  }
}
