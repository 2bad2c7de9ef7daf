package dev.rollgate.kube;

/**
 * A GatewayClass.
 *
 * @param controllerName who serves Gateways of this class
 */
public record GatewayClass(Resource resource, Field<String> controllerName)
    implements ResourceView {

  static GatewayClass read(Resource resource, Fields fields) {
    return new GatewayClass(resource, fields.member("spec").text("controllerName"));
  }
}
