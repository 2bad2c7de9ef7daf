package dev.rollgate.run;

import dev.rollgate.files.FileReading;
import dev.rollgate.kube.DocumentHead;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.GatewayClass;
import dev.rollgate.kube.Ingress;
import dev.rollgate.kube.IngressBackend;
import dev.rollgate.kube.IngressClass;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Route;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the skipped documents that have to do with what was parsed: those of namespaces into which
 * something may bind, and those whose objects have the kind and the name of one that was parsed, or
 * of one that it names, as it does its namespace.
 */
final class BoundDocuments {

  private final Set<String> namespaces = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<Document> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Document, Waiting> waiting = new IdentityHashMap<>();
  private boolean bound;
  private boolean everywhere;
  private boolean classes;
  private boolean gateways;
  private final List<Route> routes = new ArrayList<>();

  /**
   * What a skipped document tells of itself; asked for anew after each round of parsing.
   *
   * @param identity empty where the text does not tell
   */
  private record Waiting(String kind, Optional<DocumentHead.Identity> identity) {

    static Waiting of(Document document) {
      DocumentHead head = DocumentHead.of(document.span().text());
      return new Waiting(head.kind().orElse(""), head.identity());
    }

    boolean is(Kind other) {
      return kind.equals(other.word());
    }
  }

  private BoundDocuments() {}

  /** Parses them, and what has to do with these in turn. */
  static void readOn(FileReading reading) {
    BoundDocuments found = new BoundDocuments();
    do {
      reading.files().forEach(found::note);
      found.noteRoutes();
    } while (reading.readOn(found::wants));
  }

  private void note(YamlFile file) {
    for (Document document : file.documents()) {
      if (document instanceof Document.Parsed parsed && seen.add(document)) {
        ResourceReader.outlines(parsed, BoundDocuments::tellsMore).forEach(this::note);
      }
    }
  }

  /** Whether more counts here of objects of a kind than what they are called. */
  private static boolean tellsMore(Kind kind) {
    return kind.binds() || kind == Kind.INGRESS_CLASS || kind == Kind.GATEWAY_CLASS;
  }

  private void note(ResourceView view) {
    Resource resource = view.resource();
    titles.add(resource.title());
    resource.namespace().raw().ifPresent(n -> titles.add(title(Kind.NAMESPACE, n)));
    resource.owner().ifPresent(this::noteOwner);
    if (view instanceof TargetGroupBinding binding) {
      noteService(binding.serviceName());
      bind(resource.namespace());
    } else if (view instanceof Ingress ingress) {
      ingress.backends().stream().map(IngressBackend::service).forEach(this::noteService);
      bind(resource.namespace());
    } else if (view instanceof Service service && mayBind(service)) {
      bind(resource.namespace());
    } else if (view instanceof Route route) {
      routes.add(route);
    }
    classes |= view instanceof IngressClass;
    gateways |=
        view instanceof GatewayClass gatewayClass
            && gatewayClass
                .controllerName()
                .author()
                .filter(name -> !name.startsWith("gateway.k8s.aws"))
                .isEmpty();
  }

  /** An owner, and the Deployment that a ReplicaSet is named after, with a hash behind. */
  private void noteOwner(String owner) {
    titles.add(owner);
    int name = owner.indexOf('"');
    int hash = owner.lastIndexOf('-');
    if (name >= 0 && hash > name) {
      titles.add("Deployment " + owner.substring(name, hash) + '"');
      titles.add("Rollout " + owner.substring(name, hash) + '"');
    }
  }

  private void noteService(Field<String> name) {
    name.raw().ifPresent(n -> titles.add(title(Kind.SERVICE, n)));
  }

  private static String title(Kind kind, String name) {
    return kind.word() + " \"" + name + '"';
  }

  private void noteRoutes() {
    if (gateways) {
      for (Route route : routes) {
        bind(route.resource().namespace());
        for (Route.Reference backend : route.backends()) {
          noteService(backend.name());
          if (!backend.namespace().isAbsent()) {
            bind(backend.namespace());
          }
        }
      }
    }
  }

  private static boolean mayBind(Service service) {
    return service.type().effective().filter("LoadBalancer"::equals).isPresent()
        && (!service.loadBalancerClass().isAbsent()
            || service.resource().annotations().keySet().stream()
                .anyMatch(key -> key.endsWith("aws-load-balancer-type")));
  }

  private void bind(Field<String> namespace) {
    bound = true;
    everywhere |= namespace.author().isEmpty();
    namespace.author().ifPresent(namespaces::add);
  }

  private boolean wants(Document.Skipped document) {
    if (everywhere) {
      return true;
    }
    if (titles.isEmpty()) {
      return false;
    }
    Waiting object = waiting.computeIfAbsent(document, Waiting::of);
    if (object.identity().isEmpty() || (classes && object.is(Kind.INGRESS))) {
      return true;
    }
    DocumentHead.Identity identity = object.identity().get();
    String namespace = identity.namespace();
    boolean near =
        object.is(Kind.NAMESPACE)
            ? namespaces.contains(identity.name())
            : namespace == null || namespaces.contains(namespace);
    String title = object.kind() + " \"" + identity.name() + '"';
    return (bound && near) || titles.contains(title);
  }
}
