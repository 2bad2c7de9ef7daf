package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Value;
import dev.rollgate.kube.WrittenElsewhere;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Text;
import dev.rollgate.render.kustomize.BuiltObject.Transformation;
import dev.rollgate.render.kustomize.KustomizationFile.Patch;
import dev.rollgate.render.kustomize.KustomizationFile.PatchText;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where the objects that a kustomization became are written. */
final class Origins {

  private static final NodePath REPLICAS = NodePath.ROOT.key("spec", "replicas");

  private final Closure closure;
  private final SourceTree tree;
  private final Map<Path, KustomizationFile> kustomizations = new HashMap<>();
  private final Map<Path, List<Resource>> objects = new HashMap<>();
  private final Map<Path, List<PatchText>> patches = new HashMap<>();

  Origins(Closure closure, SourceTree tree) {
    this.closure = closure;
    this.tree = tree;
    closure.kustomizations().forEach(k -> kustomizations.put(k.path(), k));
  }

  /** The file that an object comes from, or the kustomization that made it. */
  YamlFile file(BuiltObject built) {
    return built
        .path()
        .or(built::configuredIn)
        .flatMap(closure.root()::resolve)
        .flatMap(tree::yaml)
        .orElse(closure.root().text());
  }

  /**
   * Where an object is written.
   *
   * @param object as it became; empty for kinds that are not in use
   */
  Origin of(BuiltObject built, Optional<Resource> object) {
    Optional<Path> file = built.path().flatMap(closure.root()::resolve);
    Optional<Resource> source =
        file.isEmpty() ? Optional.empty() : object.flatMap(o -> source(file.get(), o));
    List<Text> texts = new ArrayList<>();
    object.ifPresent(o -> texts.addAll(patches(built, o, source)));
    source.map(Text::of).ifPresent(texts::add);
    Span at = source.map(Resource::span).orElseGet(() -> place(built));
    return new Origin(at, texts);
  }

  private Optional<Resource> source(Path file, Resource object) {
    List<Resource> alike =
        objects.computeIfAbsent(file, this::objectsIn).stream()
            .filter(r -> isOfKind(r, object))
            .toList();
    List<Resource> named =
        alike.stream().filter(r -> r.displayName().equals(object.displayName())).toList();
    if (!named.isEmpty()) {
      return named.stream()
          .filter(r -> r.namespace().raw().equals(object.namespace().raw()))
          .findFirst()
          .or(() -> Optional.of(named.get(0)));
    }
    List<Resource> renamed =
        alike.stream().filter(r -> object.displayName().contains(r.displayName())).toList();
    return renamed.size() == 1 ? Optional.of(renamed.get(0)) : Optional.empty();
  }

  private List<Resource> objectsIn(Path file) {
    return tree.yaml(file).map(Yaml::parsed).stream()
        .flatMap(List::stream)
        .flatMap(d -> read(d, Completeness.WHOLE))
        .toList();
  }

  private static boolean isOfKind(Resource written, Resource object) {
    return written.kind() == object.kind() && written.group().equals(object.group());
  }

  /** The patches of an object, the last one first. */
  private List<Text> patches(BuiltObject built, Resource object, Optional<Resource> source) {
    List<Transformation> lastFirst = new ArrayList<>(built.transformations());
    Collections.reverse(lastFirst);
    Set<Text> found = new LinkedHashSet<>();
    for (Transformation transformation : new LinkedHashSet<>(lastFirst)) {
      closure
          .root()
          .resolve(transformation.configuredIn())
          .map(kustomizations::get)
          .ifPresent(
              k -> {
                if (transformation.kind().equals("ReplicaCountTransformer")) {
                  found.addAll(counts(k, object, source));
                }
                List<Patch> laid = new ArrayList<>(k.patches());
                Collections.reverse(laid);
                laid.stream()
                    .filter(p -> p.transformer().equals(transformation.kind()))
                    .forEach(p -> found.addAll(texts(k, p, object, source)));
              });
    }
    return List.copyOf(found);
  }

  private List<Text> texts(
      KustomizationFile by, Patch patch, Resource object, Optional<Resource> source) {
    Resource named = source.orElse(object);
    List<PatchText> lastFirst = new ArrayList<>(patch.inline());
    patch.file().flatMap(by::resolve).ifPresent(path -> lastFirst.addAll(patchesIn(path)));
    Collections.reverse(lastFirst);
    boolean targeted =
        patch.target().filter(t -> t.takes(object.word(), named.displayName())).isPresent();
    List<Text> texts = new ArrayList<>();
    for (PatchText text : lastFirst) {
      if (text.isJson()) {
        texts.addAll(targeted ? new JsonPatch(text, object, named).texts() : List.of());
      } else {
        read(text.document(), Completeness.PATCH)
            .filter(r -> isOfKind(r, object))
            .filter(
                r ->
                    patch.target().isPresent()
                        ? targeted
                        : isNameOf(r.displayName(), named.displayName(), object.displayName()))
            .forEach(r -> texts.add(new Text(r, NodePath.ROOT, text.shown())));
      }
    }
    return texts;
  }

  private static List<Text> counts(
      KustomizationFile by, Resource object, Optional<Resource> source) {
    if (Value.of(object).at("spec", "replicas").isEmpty()) {
      // A Service, say, of the same name.
      return List.of();
    }
    Resource named = source.orElse(object);
    return by.counts().stream()
        .filter(c -> c.name().equals(named.displayName()))
        .map(
            c ->
                new Text(
                    WrittenElsewhere.part(
                        c.document(), c.number().path(), c.number().span(), named),
                    REPLICAS,
                    Optional.empty()))
        .toList();
  }

  private List<PatchText> patchesIn(Path file) {
    return patches.computeIfAbsent(
        file,
        f -> tree.documents(f).stream().map(d -> new PatchText(d, Optional.empty())).toList());
  }

  /** Patches name an object as it is written, or as what they are laid over has renamed it. */
  private static boolean isNameOf(String patch, String written, String built) {
    return patch.contains(written) && built.contains(patch);
  }

  private static Stream<Resource> read(Document.Parsed document, Completeness completeness) {
    return ResourceReader.read(document, CustomKinds.NONE, completeness).stream()
        .map(ResourceView::resource);
  }

  /** The document that has the kind and part of the name, or else the start of the file. */
  private Span place(BuiltObject built) {
    YamlFile file = file(built);
    Span start = new Span(file.source(), 0, 0);
    if (built.path().isEmpty()) {
      return start;
    }
    List<Span> pieces = file.documents().stream().map(Document::span).toList();
    return pieces.stream()
        .filter(p -> pieces.size() == 1 || isIn(built, p.text()))
        .findFirst()
        .orElse(start);
  }

  private static boolean isIn(BuiltObject built, String text) {
    return text.contains(built.kind()) && text.contains(built.name());
  }
}
