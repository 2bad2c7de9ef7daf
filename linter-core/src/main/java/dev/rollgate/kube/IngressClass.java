package dev.rollgate.kube;

/**
 * An IngressClass.
 *
 * @param controller who serves Ingresses of this class
 * @param parameters the name of the {@code IngressClassParams}
 */
public record IngressClass(Resource resource, Field<String> controller, Field<String> parameters)
    implements ResourceView {

  static IngressClass read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    return new IngressClass(
        resource, spec.text("controller"), spec.member("parameters").text("name"));
  }

  /** Whether Ingresses that name no class are of this one. */
  public boolean isDefault() {
    Field<String> mark = resource.annotations().get("ingressclass.kubernetes.io/is-default-class");
    return mark != null && mark.author().filter("true"::equals).isPresent();
  }
}
