package dev.rollgate.config;

import dev.rollgate.files.Globs;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which findings an entry of the configuration is about. */
final class Scope implements Predicate<Finding> {

  private final Locations locations;
  private final Optional<Globs> paths;
  private final List<String> namespaces;
  private final List<String> objects;

  /** An empty list leaves everything in. */
  Scope(Locations locations, List<String> paths, List<String> namespaces, List<String> objects) {
    this.locations = locations;
    this.paths = paths.isEmpty() ? Optional.empty() : Optional.of(new Globs(paths));
    this.namespaces = namespaces;
    this.objects = objects;
  }

  @Override
  public boolean test(Finding finding) {
    return isInPaths(finding.span().file())
        && (namespaces.isEmpty() || finding.resource().filter(this::isInNamespaces).isPresent())
        && (objects.isEmpty() || finding.resource().filter(this::isNamed).isPresent());
  }

  private boolean isInPaths(String file) {
    if (paths.isEmpty()) {
      return true;
    }
    Optional<Path> path = locations.below(file);
    return path.isPresent() && paths.get().match(path.get());
  }

  private boolean isInNamespaces(Resource resource) {
    String namespace =
        resource.kind() == Kind.NAMESPACE
            ? resource.displayName()
            : resource.namespace().raw().orElse("");
    return namespaces.contains(namespace);
  }

  private boolean isNamed(Resource resource) {
    return objects.contains(resource.word() + "/" + resource.displayName());
  }
}
