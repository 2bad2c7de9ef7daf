package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An Application of Argo CD, or an ApplicationSet, for all that its template says without
 * parameters. It may make the namespace that it deploys to.
 *
 * @param destinationNamespace where its manifests go
 * @param managed what {@code managedNamespaceMetadata} puts on that namespace
 * @param syncOptions such as {@code CreateNamespace=true}
 */
public record Application(
    Resource resource,
    Field<String> destinationNamespace,
    ManagedMetadata managed,
    List<Field<String>> syncOptions)
    implements ResourceView {

  /**
   * Labels and annotations for a namespace.
   *
   * @param hidden whether another tool writes labels that nobody can see here
   * @param labelsPath where the labels stand, or would stand
   * @param span the key of the labels, or of what lacks them
   */
  public record ManagedMetadata(
      Map<String, Field<String>> labels,
      Map<String, Field<String>> annotations,
      boolean hidden,
      NodePath labelsPath,
      Span span) {

    private static ManagedMetadata read(Fields policy) {
      Fields metadata = policy.member("managedNamespaceMetadata");
      return new ManagedMetadata(
          metadata.map("labels"),
          metadata.map("annotations"),
          Namespace.hasHiddenLabels(metadata),
          metadata.path().key("labels"),
          metadata.has("labels")
              ? metadata.keySpan("labels")
              : policy.keySpan("managedNamespaceMetadata"));
    }

    private boolean isEmpty() {
      return labels.isEmpty() && annotations.isEmpty();
    }
  }

  static Application read(Resource resource, Fields fields) {
    return of(resource, fields.member("spec"));
  }

  /** A patch of the template, and generators' own templates, may say something else. */
  static Application readSet(Resource resource, Fields fields) {
    Fields set = fields.member("spec");
    Fields template = set.member("template").member("spec");
    boolean changed =
        set.has("templatePatch")
            || set.objects("generators").stream().anyMatch(g -> g.holdsKey("template"));
    return of(resource, changed ? template.member("") : template);
  }

  private static Application of(Resource resource, Fields spec) {
    Fields policy = spec.member("syncPolicy");
    return new Application(
        resource,
        spec.member("destination").text("namespace"),
        ManagedMetadata.read(policy),
        policy.texts("syncOptions"));
  }

  /**
   * The namespace as this object describes it; empty when it says nothing of one, or does not have
   * Argo CD make it: then the metadata is of no use. Its other labels are unknown: the namespace
   * may have been there before. What its annotations mean is unknown too, where labels are hidden.
   */
  public Optional<Namespace> managedNamespace() {
    return managed.isEmpty() || destinationNamespace.isAbsent() || !makesItsNamespace()
        ? Optional.empty()
        : Optional.of(
            new Namespace(
                resource,
                destinationNamespace,
                managed.labels(),
                false,
                managed.hidden() ? Map.of() : managed.annotations(),
                managed.labelsPath(),
                managed.span()));
  }

  private boolean makesItsNamespace() {
    return syncOptions.stream()
        .anyMatch(option -> option.author().filter("CreateNamespace=true"::equals).isPresent());
  }
}
