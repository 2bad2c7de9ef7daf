package dev.rollgate.kube;

/**
 * Settings for all Ingresses of a class.
 *
 * @param targetType stands above the annotations of Ingress and Service
 */
public record IngressClassParams(Resource resource, Field<String> targetType)
    implements ResourceView {

  static IngressClassParams read(Resource resource, Fields fields) {
    return new IngressClassParams(resource, fields.member("spec").text("targetType"));
  }
}
