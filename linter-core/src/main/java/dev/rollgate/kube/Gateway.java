package dev.rollgate.kube;

/**
 * A Gateway.
 *
 * @param className the GatewayClass
 */
public record Gateway(Resource resource, Field<String> className) implements ResourceView {

  static Gateway read(Resource resource, Fields fields) {
    return new Gateway(resource, fields.member("spec").text("gatewayClassName"));
  }
}
