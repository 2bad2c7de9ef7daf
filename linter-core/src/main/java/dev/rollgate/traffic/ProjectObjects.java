package dev.rollgate.traffic;

import dev.rollgate.kube.Application;
import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.GivenNamespace;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects of a project by what they are, in the order of the files, not yet linked. */
final class ProjectObjects {

  private static final Pattern GENERATED_SET = Pattern.compile("ReplicaSet (\".+)-[a-z0-9]+\"");

  private final Set<SourceText> foreign;
  private final List<ResourceView> all;
  private final List<Resource> own;
  private final Map<Class<?>, List<ResourceView>> byType;
  private final Map<String, List<Resource>> byTitle;
  private final Map<String, List<ResourceView>> patches;
  private final List<Workload> workloads;
  private final ByNamespace<Workload> workloadsByNamespace;
  private final PodLabels podLabels;
  private final Map<Class<?>, List<?>> whole = new ConcurrentHashMap<>();
  private final Map<Class<?>, ByNamespace<?>> byNamespace = new ConcurrentHashMap<>();
  private final Map<Class<?>, NamespacedIndex<String, ?>> byName = new ConcurrentHashMap<>();

  ProjectObjects(ProjectInput input, Settings settings, Kustomizations kustomizations) {
    this.foreign =
        Stream.concat(settings.externals().stream(), input.surroundings().stream())
            .map(YamlFile::source)
            .collect(Collectors.toSet());
    List<ResourceView> read =
        read(input.files(), settings.customKinds(), kustomizations, input.given());
    this.all =
        Stream.of(read, externals(settings, read), around(read, input.surroundings()))
            .flatMap(List::stream)
            .toList();
    this.own = all.stream().map(ResourceView::resource).filter(r -> !isExternal(r)).toList();
    this.byType = all.stream().collect(Collectors.groupingBy(ResourceView::getClass));
    this.byTitle =
        all.stream().map(ResourceView::resource).collect(Collectors.groupingBy(Resource::title));
    this.patches =
        all.stream()
            .filter(v -> v.resource().partial())
            .collect(Collectors.groupingBy(v -> v.resource().title()));
    this.workloads = workloadsOf(all);
    this.workloadsByNamespace = new ByNamespace<>(workloads, w -> w.resource().namespace());
    this.podLabels = new PodLabels(workloads, w -> isPatchOfAnother(w.resource()));
  }

  /** The objects that live elsewhere, but those that are in the input after all. */
  private static List<ResourceView> externals(Settings settings, List<ResourceView> own) {
    List<ResourceView> elsewhere = read(settings.externals(), settings.customKinds());
    return elsewhere.stream().filter(external -> !isAmong(own, external)).toList();
  }

  /** What describes a namespace that an object goes to, unless the objects do so themselves. */
  private static List<ResourceView> around(List<ResourceView> own, List<YamlFile> surroundings) {
    Set<String> used =
        own.stream()
            .flatMap(v -> v.resource().namespace().author().stream())
            .collect(Collectors.toSet());
    return read(surroundings, CustomKinds.NONE).stream()
        .filter(v -> described(v).filter(used::contains).isPresent() && !isAmong(own, v))
        .toList();
  }

  private static Optional<String> described(ResourceView view) {
    if (view instanceof Application application) {
      return application.destinationNamespace().author();
    }
    return view instanceof Namespace namespace ? namespace.name().author() : Optional.empty();
  }

  private static boolean isAmong(List<ResourceView> own, ResourceView other) {
    return own.stream()
        .map(ResourceView::resource)
        .filter(r -> r.title().equals(other.resource().title()))
        .anyMatch(r -> NamespaceMatch.isSure(r, other.resource()));
  }

  List<ResourceView> all() {
    return all;
  }

  /** Every object but those that live elsewhere. */
  List<Resource> own() {
    return own;
  }

  boolean isExternal(Resource resource) {
    return foreign.contains(resource.document().span().source());
  }

  @SuppressWarnings("unchecked") // They are grouped by this very type.
  <T extends ResourceView> List<T> of(Class<T> type) {
    return (List<T>) byType.getOrDefault(type, List.of());
  }

  @SuppressWarnings("unchecked") // The list for a type is made of its views.
  <T extends ResourceView> List<T> whole(Class<T> type) {
    return (List<T>)
        whole.computeIfAbsent(
            type, t -> of(type).stream().filter(v -> !v.resource().partial()).toList());
  }

  /** The views that can end up in a namespace. */
  @SuppressWarnings("unchecked") // The index for a type is made of its views.
  <T extends ResourceView> List<T> near(Class<T> type, Field<String> namespace) {
    ByNamespace<T> index =
        (ByNamespace<T>)
            byNamespace.computeIfAbsent(
                type, t -> new ByNamespace<>(of(type), v -> v.resource().namespace()));
    return index.near(namespace);
  }

  /** The views that have a name. */
  <T extends ResourceView> List<T> named(Class<T> type, String name) {
    return byName(type).all(name);
  }

  /** Those of them that can end up in a namespace. */
  <T extends ResourceView> List<T> named(Class<T> type, String name, Field<String> namespace) {
    return byName(type).near(name, namespace);
  }

  @SuppressWarnings("unchecked") // The index for a type is made of its views.
  private <T extends ResourceView> NamespacedIndex<String, T> byName(Class<T> type) {
    return (NamespacedIndex<String, T>)
        byName.computeIfAbsent(
            type,
            t ->
                new NamespacedIndex<>(
                    of(type),
                    v -> Stream.of(v.resource().displayName()),
                    v -> v.resource().namespace()));
  }

  /** Every object of this title, patches among them. */
  List<Resource> ofTitle(String title) {
    return byTitle.getOrDefault(title, List.of());
  }

  /** The patches that may be laid over an object. */
  <T extends ResourceView> List<T> patchesOf(Class<T> type, Resource resource) {
    if (patches.isEmpty()) {
      // Most inputs have none, and then no object need be asked for its title.
      return List.of();
    }
    return patches.getOrDefault(resource.title(), List.of()).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(v -> NamespaceMatch.isPossible(v.resource(), resource))
        .toList();
  }

  boolean isPatchOfAnother(Resource resource) {
    return resource.partial()
        && ofTitle(resource.title()).stream()
            .anyMatch(r -> !r.partial() && NamespaceMatch.isPossible(r, resource));
  }

  List<Workload> workloads() {
    return workloads;
  }

  List<Workload> workloadsNear(Field<String> namespace) {
    return workloadsByNamespace.near(namespace);
  }

  PodLabels podLabels() {
    return podLabels;
  }

  private static List<ResourceView> read(List<YamlFile> files, CustomKinds customKinds) {
    return read(files, customKinds, Kustomizations.of(List.of()), file -> GivenNamespace.UNKNOWN);
  }

  private static List<ResourceView> read(
      List<YamlFile> files,
      CustomKinds customKinds,
      Kustomizations kustomizations,
      Function<String, GivenNamespace> given) {
    Map<Document.Parsed, List<ResourceView>> found = new LinkedHashMap<>();
    for (YamlFile file : files) {
      Completeness completeness = kustomizations.of(file.source().name());
      GivenNamespace namespace = given.apply(file.source().name());
      for (Document document : file.documents()) {
        if (document instanceof Document.Parsed parsed) {
          found.put(parsed, ResourceReader.read(parsed, customKinds, completeness, namespace));
        }
      }
    }
    if (kustomizations.areAbsent()) {
      takeLoneServicesForWhole(found, customKinds, given);
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  /** A Service that says little is a patch where there is something that it may be laid over. */
  private static void takeLoneServicesForWhole(
      Map<Document.Parsed, List<ResourceView>> found,
      CustomKinds customKinds,
      Function<String, GivenNamespace> given) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<ResourceView> views : found.values()) {
      for (ResourceView view : views) {
        if (view instanceof Service service) {
          counts.merge(service.resource().title(), 1, Integer::sum);
        }
      }
    }
    found.replaceAll(
        (document, views) -> {
          boolean lone =
              views.stream()
                  .map(ResourceView::resource)
                  .filter(r -> r.kind() == Kind.SERVICE && r.partial())
                  .anyMatch(r -> counts.getOrDefault(r.title(), 0) == 1);
          return lone
              ? ResourceReader.read(
                  document, customKinds, Completeness.WHOLE, given.apply(document.span().file()))
              : views;
        });
  }

  /** Without those that a controller makes of another one of the input: they are what it is. */
  private static List<Workload> workloadsOf(List<ResourceView> views) {
    Set<String> titles = views.stream().map(v -> v.resource().title()).collect(Collectors.toSet());
    return views.stream()
        .filter(Workload.class::isInstance)
        .map(Workload.class::cast)
        .filter(
            w ->
                w.resource().owner().stream()
                    .flatMap(ProjectObjects::makers)
                    .noneMatch(titles::contains))
        .toList();
  }

  /** The owner, and what has made it: a ReplicaSet is named after its Deployment, with a hash. */
  private static Stream<String> makers(String owner) {
    Matcher generated = GENERATED_SET.matcher(owner);
    return generated.matches()
        ? Stream.of(
            owner, "Deployment " + generated.group(1) + '"', "Rollout " + generated.group(1) + '"')
        : Stream.of(owner);
  }
}
