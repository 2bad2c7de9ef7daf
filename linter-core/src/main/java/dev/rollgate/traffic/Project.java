package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Ingress;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Unrendered;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All resources of one run, which are deployed together, and the links between them. */
public final class Project {

  private final Settings settings;
  private final ProjectInput input;
  private List<Project> environments = List.of(this);
  private final ProjectObjects objects;
  private final Optional<Dialect> clusterDialect;
  private final List<Namespace> namespaces;
  private final Linker linker;
  private final Kustomizations kustomizations;
  private final BindingIndex bindings;
  private final List<Workload> targetBacked;
  private final Unclear unclear;
  private final NearestCopies copies;
  private final FilesBySource filesBySource;
  private final SharedWork shared = new SharedWork();

  /**
   * Reads the resources of the files and links them.
   *
   * @param files in the order in which they were found
   * @param unreadable files whose text could not be had
   */
  public Project(List<YamlFile> files, List<UnreadableFile> unreadable, Settings settings) {
    this(ProjectInput.of(files, unreadable), settings);
  }

  Project(ProjectInput input, Settings settings) {
    this.settings = settings;
    this.input = input;
    this.unclear = new Unclear(input.files(), input.unreadable());
    this.filesBySource = new FilesBySource(input.files());
    this.kustomizations = Kustomizations.of(input.files());
    this.objects = new ProjectObjects(input, settings, kustomizations);
    this.copies = new NearestCopies(objects);
    this.clusterDialect = settings.dialect().or(() -> Dialect.onlyOneOf(objects.all()));
    this.namespaces = Namespaces.of(this);
    this.linker = new Linker(this);
    BindingMaker maker = new BindingMaker(this, linker);
    this.bindings =
        new BindingIndex(
            objects.all().stream().flatMap(v -> maker.of(v).stream()).toList(), linker);
    this.targetBacked =
        workloads().stream()
            .filter(w -> !pathsTo(w).isEmpty())
            .filter(w -> !kustomizations.mayChange(w.resource()))
            .toList();
  }

  /** What the run assumes. */
  public Settings settings() {
    return settings;
  }

  /** Takes its place among the projects of environments, itself among them. */
  void isOneOf(List<Project> all) {
    environments = List.copyOf(all);
  }

  /**
   * The projects of all environments of the run, itself among them: they are deployed apart, but a
   * target group is one in the world.
   */
  public List<Project> environments() {
    return environments;
  }

  /** What was rendered, when the files are none that anybody wrote. */
  public Optional<Rendering> rendering() {
    return input.rendering();
  }

  /** The roots among the files that could not be rendered; told in one project of a run alone. */
  public List<Unrendered> unrendered() {
    return input.unrendered();
  }

  /** The files that were read. */
  public List<YamlFile> files() {
    return input.files();
  }

  /** The file that holds an object; empty where that stands in a text inside another document. */
  public Optional<YamlFile> fileOf(Resource resource) {
    return filesBySource.fileOf(resource);
  }

  /** The files that could not be read. */
  public List<UnreadableFile> unreadable() {
    return input.unreadable();
  }

  /** Every resource of the files, in their order. */
  public List<Resource> resources() {
    return objects.own();
  }

  /** Whether an object lives elsewhere, and only takes part in links. */
  public boolean isExternal(Resource resource) {
    return objects.isExternal(resource);
  }

  /** Every view, patches among them, in the order of the files. */
  public List<ResourceView> views() {
    return objects.all();
  }

  /** The views of one type, patches among them, in the order of the files. */
  public <T extends ResourceView> List<T> views(Class<T> type) {
    return objects.of(type);
  }

  /** The views of one type without the patches, in the order of the files. */
  public <T extends ResourceView> List<T> whole(Class<T> type) {
    return objects.whole(type);
  }

  /**
   * The views of one type that can end up in the namespace of an object, patches among them, in the
   * order of the files. Whoever pairs objects asks for these, since all pairs are too many.
   */
  public <T extends ResourceView> List<T> near(Class<T> type, Resource resource) {
    return in(type, resource.namespace());
  }

  /** Those that can end up in a namespace of this name. */
  public <T extends ResourceView> List<T> in(Class<T> type, Field<String> namespace) {
    return objects.near(type, namespace);
  }

  /** The views of one type that have this name, patches among them, in the order of the files. */
  public <T extends ResourceView> List<T> named(Class<T> type, String name) {
    return objects.named(type, name);
  }

  /** Those of them that can end up in a namespace: many may share a name, one in each. */
  public <T extends ResourceView> List<T> named(
      Class<T> type, String name, Field<String> namespace) {
    return objects.named(type, name, namespace);
  }

  /** The patches in the input that may be laid over an object: they share its kind and its name. */
  public <T extends ResourceView> List<T> patchesOf(Class<T> type, Resource resource) {
    return objects.patchesOf(type, resource);
  }

  /** The same, whatever their type. */
  public List<Resource> patchesOf(Resource resource) {
    return patchesOf(ResourceView.class, resource).stream().map(ResourceView::resource).toList();
  }

  /** Whether an object is a patch of one that is in the input too. */
  public boolean isPatchOfAnother(Resource resource) {
    return objects.isPatchOfAnother(resource);
  }

  /**
   * Those of the candidates that are nearest by folder to a resource: where a repository holds
   * several environments with objects of the same names, its own.
   */
  public <T extends ResourceView> List<T> nearest(Resource resource, List<T> candidates) {
    return Nearest.of(resource, candidates, ResourceView::resource);
  }

  /**
   * Whether an object that speaks of another may mean this copy of it, and not one that is nearer:
   * a repository holds several environments.
   */
  public boolean mayMean(Resource speaker, Resource object) {
    return copies.mayMean(speaker, object);
  }

  /** Every namespace that an object of the input describes. */
  public List<Namespace> namespaces() {
    return namespaces;
  }

  /** The namespace that an object is put into. */
  public Link<Namespace> namespaceOf(Resource resource) {
    return linker.namespace(resource, resource.namespace());
  }

  /** Every Service, patches among them. */
  public List<Service> services() {
    return objects.of(Service.class);
  }

  /** Every workload, patches among them. */
  public List<Workload> workloads() {
    return objects.workloads();
  }

  /** Those of them that can end up in the namespace of an object. */
  public List<Workload> workloadsNear(Resource resource) {
    return objects.workloadsNear(resource.namespace());
  }

  /**
   * Those of the workloads near an object whose pods may have all of some labels: without such as
   * surely lack one of them, if perhaps with others that do, and without patches of others, which
   * have no pods. Whoever seeks pods by a selector asks for these, since a namespace may hold
   * thousands.
   */
  public List<Workload> workloadsNear(Resource resource, Map<String, Field<String>> labels) {
    return objects
        .podLabels()
        .mayHave(labels, resource.namespace())
        .orElseGet(() -> workloadsNear(resource));
  }

  /** The patches in the input that may change the labels of a workload's pods. */
  public List<Workload> labelPatchesOf(Workload workload) {
    return objects.podLabels().patchesOf(workload);
  }

  /** Workloads by the labels of their pods. */
  PodLabels podLabels() {
    return objects.podLabels();
  }

  /**
   * Which controller serves what does not tell by itself: the one that the run assumes, or the only
   * one that the input speaks of.
   */
  Optional<Dialect> clusterDialect() {
    return clusterDialect;
  }

  /**
   * Every binding that is whole: hand-written ones, and those of Ingresses, Services and routes.
   */
  public List<Binding> bindings() {
    return bindings.all();
  }

  /** Those that lead into a namespace of this name, or may. */
  public List<Binding> bindingsNear(Field<String> namespace) {
    return bindings.near(namespace);
  }

  /** Those that surely lead to a Service. */
  public List<Binding> bindingsTo(Service service) {
    return bindings.to(service);
  }

  /** Those that an object makes. */
  public List<Binding> bindingsOf(Resource object) {
    return bindings.madeBy(object);
  }

  /** Whether an ALB surely serves an Ingress. */
  public boolean isOfAlb(Ingress ingress) {
    return AlbClass.of(ingress, this).isPresent();
  }

  /** The TargetGroupBindings among the bindings. */
  public List<HandWrittenBinding> handWrittenBindings() {
    return bindings.handWritten();
  }

  /** Every way from a binding to pods that is known to its end. */
  public List<TrafficPath> trafficPaths() {
    return bindings.paths();
  }

  /** The ways that begin at a binding. */
  public List<TrafficPath> pathsOf(Binding binding) {
    return bindings.pathsOf(binding);
  }

  /** The ways that end at a workload. */
  public List<TrafficPath> pathsTo(Workload workload) {
    return bindings.pathsTo(workload);
  }

  /**
   * Workloads at the end of at least one way, each once, in the order of the files; without those
   * that a kustomization changes in its own text, since nobody can tell here what they become.
   */
  public List<Workload> targetBackedWorkloads() {
    return targetBacked;
  }

  /** What the kustomizations of the input say, and what they may change. */
  public Kustomizations kustomizations() {
    return kustomizations;
  }

  /** What several rules need alike, worked out by the first that asks and kept for the others. */
  public <T> T shared(Class<T> type, Function<Project, T> work) {
    return shared.of(type, () -> work.apply(this));
  }

  /** Whether an object of this kind may stand in something that could not be understood. */
  public boolean mayHide(Kind kind) {
    return unclear.mayHide(kind);
  }

  /** The same of one that is in a namespace of this name. */
  public boolean mayHide(Kind kind, Field<String> namespace) {
    return unclear.mayHide(kind, namespace);
  }
}
