package dev.rollgate.kube;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An Application of Argo CD, which may make the namespace that it deploys to.
 *
 * @param destinationNamespace where its manifests go
 * @param namespaceLabels what {@code managedNamespaceMetadata} puts on that namespace
 * @param syncOptions such as {@code CreateNamespace=true}
 */
public record Application(
    Resource resource,
    Field<String> destinationNamespace,
    Map<String, Field<String>> namespaceLabels,
    List<Field<String>> syncOptions)
    implements ResourceView {

  static Application read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    Fields policy = spec.member("syncPolicy");
    return new Application(
        resource,
        spec.member("destination").text("namespace"),
        policy.member("managedNamespaceMetadata").map("labels"),
        policy.texts("syncOptions"));
  }

  /**
   * The namespace as this object describes it; empty when it says nothing of one. Its other labels
   * are unknown: the namespace may have been there before.
   */
  public Optional<Namespace> managedNamespace() {
    return namespaceLabels.isEmpty() || destinationNamespace.isAbsent()
        ? Optional.empty()
        : Optional.of(
            new Namespace(
                resource,
                destinationNamespace,
                namespaceLabels,
                false,
                Map.of(),
                resource.path().key("spec", "syncPolicy", "managedNamespaceMetadata", "labels")));
  }
}
