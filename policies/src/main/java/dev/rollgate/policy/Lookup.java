package dev.rollgate.policy;

import com.google.common.collect.ImmutableList;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.KindName;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Document;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The function {@code resources(kind)}: the whole objects of one kind in the project. */
final class Lookup {

  private final Project project;
  private final Map<String, ImmutableList<Object>> found = new HashMap<>();

  Lookup(Project project) {
    this.project = project;
  }

  /** The function for CEL. */
  @SuppressWarnings("Immutable") // A lookup serves one run, and what it keeps never differs.
  CelFunctionResolver functions() {
    return CelLateFunctionBindings.from(
        CelFunctionBinding.from(Cel.RESOURCES_OVERLOAD, String.class, this::resources));
  }

  /**
   * The objects in the order of the files.
   *
   * @throws UnknownValueException when something that could not be understood may hide more, or
   *     when objects of the kind were passed over by the reader
   */
  private List<Object> resources(String name) {
    KindName kind = KindName.parse(name);
    if (!isRead(kind) || mayHide(kind)) {
      throw new UnknownValueException("objects of kind " + kind);
    }
    return found.computeIfAbsent(name, n -> find(kind));
  }

  private ImmutableList<Object> find(KindName kind) {
    return project.resources().stream()
        .filter(r -> !r.partial() && kind.takes(r))
        .map(Lookup::read)
        .collect(ImmutableList.toImmutableList());
  }

  private static Object read(Resource resource) {
    return ManifestValues.of(Value.of(resource));
  }

  /** An expression may make the name of a kind that no policy mentions. */
  private boolean isRead(KindName kind) {
    return project.settings().customKinds().named().contains(kind)
        || Arrays.stream(Kind.values()).anyMatch(k -> k.word().equals(kind.word()));
  }

  private boolean mayHide(KindName kind) {
    return !project.unreadable().isEmpty()
        || project.files().stream()
            .flatMap(f -> f.documents().stream())
            .filter(d -> d instanceof Document.Templated || d instanceof Document.Broken)
            .anyMatch(d -> d.span().text().contains(kind.word()));
  }
}
