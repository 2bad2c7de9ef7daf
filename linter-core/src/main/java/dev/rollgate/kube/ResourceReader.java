package dev.rollgate.kube;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the objects of a document, inside lists of any depth too, and makes their typed views. The
 * items of a {@code ResourceList} are objects as those of a {@code List} are; its {@code
 * functionConfig} is none. Nor is what says that it stays out of the cluster.
 */
public final class ResourceReader {

  private static final String LIST = "List";

  /** Kustomize and kpt leave out what says so. */
  private static final String LOCAL_CONFIG = "config.kubernetes.io/local-config";

  private final Document.Parsed document;
  private final CustomKinds customKinds;
  private final Completeness completeness;
  private final GivenNamespace given;
  private final Predicate<Kind> whole;
  private final List<ResourceView> found = new ArrayList<>();

  private ResourceReader(
      Document.Parsed document,
      CustomKinds customKinds,
      Completeness completeness,
      GivenNamespace given,
      Predicate<Kind> whole) {
    this.document = document;
    this.customKinds = customKinds;
    this.completeness = completeness;
    this.given = given;
    this.whole = whole;
  }

  /**
   * The views of the document's objects of the kinds in use, in the order of the text.
   *
   * @param completeness what is known of the file's objects
   */
  public static List<ResourceView> read(
      Document.Parsed document, CustomKinds customKinds, Completeness completeness) {
    return read(document, customKinds, completeness, GivenNamespace.UNKNOWN);
  }

  /**
   * The same.
   *
   * @param given where the objects go
   */
  public static List<ResourceView> read(
      Document.Parsed document,
      CustomKinds customKinds,
      Completeness completeness,
      GivenNamespace given) {
    return new ResourceReader(document, customKinds, completeness, given, kind -> true).read();
  }

  /**
   * The same, by the text alone, where most objects are only asked what they are and are called:
   * there is an {@link OtherObject} of each that is not of the kinds to read whole.
   */
  public static List<ResourceView> outlines(Document.Parsed document, Predicate<Kind> whole) {
    return new ResourceReader(
            document, CustomKinds.NONE, Completeness.UNKNOWN, GivenNamespace.UNKNOWN, whole)
        .read();
  }

  private List<ResourceView> read() {
    read(document.root().resolved(), NodePath.ROOT, Optional.empty());
    return found;
  }

  /**
   * @param inherited the type that a typed list, such as {@code DeploymentList}, gives its items
   */
  private void read(Node node, NodePath path, Optional<ItemType> inherited) {
    if (!(node instanceof MappingNode mapping)) {
      return;
    }
    Optional<String> apiVersion =
        text(mapping, "apiVersion").or(() -> inherited.map(ItemType::apiVersion));
    Optional<String> word = text(mapping, "kind").or(() -> inherited.map(ItemType::kind));
    if (apiVersion.isEmpty() || word.isEmpty()) {
      return;
    }
    if (word.get().endsWith(LIST)) {
      readItems(mapping, path, new ItemType(apiVersion.get(), word.get()));
      return;
    }
    kind(apiVersion.get(), word.get())
        .map(kind -> view(mapping, path, apiVersion.get(), word.get(), kind))
        .filter(view -> !isLocal(view.resource()))
        .ifPresent(found::add);
  }

  private static boolean isLocal(Resource resource) {
    return resource.annotation(LOCAL_CONFIG).filter("true"::equals).isPresent();
  }

  private Optional<Kind> kind(String apiVersion, String word) {
    return Kind.of(Resource.group(apiVersion), word)
        .or(() -> Optional.of(Kind.CUSTOM).filter(k -> customKinds.have(apiVersion, word)));
  }

  private void readItems(MappingNode list, NodePath path, ItemType type) {
    Optional<Node> items = list.entry("items").map(e -> e.value().resolved());
    if (items.isEmpty() || !(items.get() instanceof SequenceNode sequence)) {
      return;
    }
    boolean typed = !type.kind().equals(LIST);
    String kind = type.kind().substring(0, type.kind().length() - LIST.length());
    Optional<ItemType> inherited =
        typed ? Optional.of(new ItemType(type.apiVersion(), kind)) : Optional.empty();
    for (int i = 0; i < sequence.items().size(); i++) {
      read(sequence.items().get(i).resolved(), path.key("items").index(i), inherited);
    }
  }

  private ResourceView view(
      MappingNode mapping, NodePath path, String apiVersion, String word, Kind kind) {
    Fields fields = new Fields(mapping, path);
    Optional<Fields> metadata = fields.object("metadata");
    Field<String> name =
        metadata
            .map(m -> m.text("name"))
            .filter(f -> !f.isAbsent())
            .orElseGet(
                () -> Field.absent(path.key("metadata", "name"), fields.keySpan("kind"), null));
    Field<String> namespace =
        metadata
            .map(m -> m.text("namespace"))
            .orElseGet(() -> Field.absent(path.key("metadata", "namespace"), mapping.span(), null));
    Resource resource =
        new Resource(
            document,
            path,
            apiVersion,
            word,
            kind,
            name,
            given.of(kind, namespace, name),
            metadata.map(m -> m.map("labels")).orElse(Map.of()),
            metadata.map(m -> m.map("annotations")).orElse(Map.of()),
            isPartial(fields, kind),
            metadata.flatMap(ResourceReader::owner));
    return whole.test(kind) ? view(resource, fields) : new OtherObject(resource);
  }

  private static ResourceView view(Resource resource, Fields fields) {
    return switch (resource.kind()) {
      case NAMESPACE -> Namespace.read(resource, fields);
      case SERVICE -> Service.read(resource, fields);
      case TARGET_GROUP_BINDING -> TargetGroupBinding.read(resource, fields);
      case INGRESS -> Ingress.read(resource, fields);
      case INGRESS_CLASS -> IngressClass.read(resource, fields);
      case INGRESS_CLASS_PARAMS -> IngressClassParams.read(resource, fields);
      case GATEWAY -> Gateway.read(resource, fields);
      case GATEWAY_CLASS -> GatewayClass.read(resource, fields);
      case HTTP_ROUTE, GRPC_ROUTE, TCP_ROUTE, TLS_ROUTE, UDP_ROUTE -> Route.read(resource, fields);
      case TARGET_GROUP_CONFIGURATION -> TargetGroupConfiguration.read(resource, fields);
      case POD_DISRUPTION_BUDGET -> PodDisruptionBudget.read(resource, fields);
      case HORIZONTAL_POD_AUTOSCALER, SCALED_OBJECT -> Autoscaler.read(resource, fields);
      case ENDPOINT_SLICE -> EndpointSlice.read(resource, fields);
      case NODE_POOL -> NodePool.read(resource, fields);
      case APPLICATION -> Application.read(resource, fields);
      case APPLICATION_SET -> Application.readSet(resource, fields);
      case DEPLOYMENT, STATEFUL_SET, DAEMON_SET, REPLICA_SET, ROLLOUT, POD, JOB, CRON_JOB ->
          Workload.read(resource, fields);
      case CUSTOM -> new OtherObject(resource);
    };
  }

  private static Optional<String> owner(Fields metadata) {
    return metadata.objects("ownerReferences").stream()
        .filter(o -> o.flag("controller", false).effective().orElse(false))
        .filter(o -> o.has("kind") && o.has("name"))
        .map(o -> o.text("kind").raw().orElse("") + " \"" + o.text("name").raw().orElse("") + '"')
        .findFirst();
  }

  /** A Kustomize patch says so itself, or lacks what the API requires of the kind. */
  private boolean isPartial(Fields fields, Kind kind) {
    if (completeness == Completeness.PATCH || fields.holdsKey("$patch")) {
      return true;
    }
    Fields spec = fields.member("spec");
    return switch (kind) {
      case NAMESPACE, JOB, CRON_JOB, ENDPOINT_SLICE, INGRESS_CLASS_PARAMS, CUSTOM -> false;
      case SERVICE -> completeness == Completeness.UNKNOWN && isPartialService(spec);
      case TARGET_GROUP_BINDING -> !spec.has("serviceRef");
      case POD -> !spec.has("containers");
      case ROLLOUT -> !spec.has("template") && !spec.has("workloadRef");
      case INGRESS -> !spec.has("rules") && !spec.has("defaultBackend") && !spec.has("backend");
      case INGRESS_CLASS -> !spec.has("controller");
      case GATEWAY -> !spec.has("gatewayClassName");
      case GATEWAY_CLASS -> !spec.has("controllerName");
      case HTTP_ROUTE, GRPC_ROUTE, TCP_ROUTE, TLS_ROUTE, UDP_ROUTE -> !spec.has("rules");
      case TARGET_GROUP_CONFIGURATION -> !spec.has("targetReference");
      case POD_DISRUPTION_BUDGET -> !spec.has("selector");
      case HORIZONTAL_POD_AUTOSCALER -> !spec.has("scaleTargetRef") || !spec.has("maxReplicas");
      case SCALED_OBJECT -> !spec.has("scaleTargetRef") || !spec.has("triggers");
      case NODE_POOL, APPLICATION_SET -> !spec.has("template");
      case APPLICATION -> !spec.has("destination");
      case DEPLOYMENT, STATEFUL_SET, DAEMON_SET, REPLICA_SET ->
          !spec.has("selector") || !spec.has("template");
    };
  }

  /**
   * A patch changes one thing. A Service that is whole tells at least two: of what kind it is,
   * which pods it takes, at which ports.
   */
  private static boolean isPartialService(Fields spec) {
    boolean kind = spec.has("type") || spec.has("clusterIP");
    long told = Stream.of(kind, spec.has("selector"), spec.has("ports")).filter(t -> t).count();
    return told < 2 && !spec.has("externalName");
  }

  private static Optional<String> text(MappingNode mapping, String key) {
    return mapping
        .entry(key)
        .map(Entry::value)
        .map(Node::resolved)
        .flatMap(v -> v instanceof ScalarNode s ? Optional.of(s.value()) : Optional.empty());
  }

  /** Whether a document is what orchestrators of KRM functions hand on: a program wrote it. */
  public static boolean isResourceList(Node root) {
    return root.resolved() instanceof MappingNode mapping
        && text(mapping, "kind").filter("ResourceList"::equals).isPresent()
        && text(mapping, "apiVersion")
            .filter(v -> Resource.group(v).equals("config.kubernetes.io"))
            .isPresent();
  }

  private record ItemType(String apiVersion, String kind) {}
}
