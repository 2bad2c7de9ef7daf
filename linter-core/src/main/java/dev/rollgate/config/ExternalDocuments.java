package dev.rollgate.config;

import dev.rollgate.config.Externals.ExternalBinding;
import dev.rollgate.config.Externals.ExternalNamespace;
import dev.rollgate.config.Externals.ExternalPort;
import dev.rollgate.config.Externals.ExternalService;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Related;
import dev.rollgate.lint.Review;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The objects that live elsewhere, as manifests that rules can look at, one a line. What is found
 * about them is told where the configuration speaks of them.
 */
final class ExternalDocuments implements Review {

  /** What nobody told; rules take it for a value that is filled in later. */
  private static final String UNKNOWN = "${unknown}";

  private final List<String> documents = new ArrayList<>();
  private final List<Span> places = new ArrayList<>();
  private final ConfigurationFile file;
  private final YamlFile manifests;

  ExternalDocuments(ConfigurationFile file) throws ConfigurationException {
    this.file = file;
    Externals externals = file.values().externals();
    for (int i = 0; i < externals.namespaces().size(); i++) {
      add("namespaces", i, namespace(externals.namespaces().get(i)));
    }
    for (int i = 0; i < externals.services().size(); i++) {
      add("services", i, service(externals.services().get(i)));
    }
    for (int i = 0; i < externals.bindings().size(); i++) {
      add("bindings", i, binding(externals.bindings().get(i)));
    }
    SourceText text = new SourceText(file.source().name(), String.join("\n---\n", documents));
    this.manifests = new DocumentReader(t -> true, Limits.DEFAULT).read(text);
  }

  /** The manifests; none when nothing lives elsewhere. */
  List<YamlFile> files() {
    return documents.isEmpty() ? List.of() : List.of(manifests);
  }

  private void add(String list, int index, Map<String, Object> manifest)
      throws ConfigurationException {
    NodePath path = NodePath.ROOT.key("externals", list).index(index);
    if (manifest.get("metadata") instanceof Map<?, ?> metadata && "".equals(metadata.get("name"))) {
      throw file.fault(path, false, path + " has no name");
    }
    documents.add(JsonMapper.shared().writeValueAsString(manifest));
    places.add(file.span(path.key("name"), false));
  }

  private static Map<String, Object> namespace(ExternalNamespace namespace) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", namespace.name());
    metadata.put("labels", orUnknown(namespace.labels()));
    return manifest("v1", "Namespace", metadata);
  }

  private static Map<String, Object> service(ExternalService service) {
    Map<String, Object> manifest =
        manifest("v1", "Service", metadata(service.name(), service.namespace()));
    List<Object> ports = new ArrayList<>();
    for (ExternalPort port : service.ports()) {
      Map<String, Object> written = new LinkedHashMap<>();
      port.name().ifPresent(name -> written.put("name", name));
      written.put("port", orUnknown(port.port()));
      port.targetPort().ifPresent(target -> written.put("targetPort", intOrString(target)));
      ports.add(written);
    }
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("type", "ClusterIP");
    spec.put("selector", orUnknown(service.selector()));
    spec.put("ports", ports.isEmpty() ? UNKNOWN : ports);
    manifest.put("spec", spec);
    return manifest;
  }

  private static Map<String, Object> binding(ExternalBinding binding) {
    Map<String, Object> manifest =
        manifest(
            "elbv2.k8s.aws/v1beta1",
            "TargetGroupBinding",
            metadata(binding.name(), binding.namespace()));
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("name", binding.service().isEmpty() ? UNKNOWN : binding.service());
    reference.put("port", orUnknown(binding.port().map(ExternalDocuments::intOrString)));
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("targetGroupARN", UNKNOWN);
    spec.put("serviceRef", reference);
    spec.put("targetType", orUnknown(binding.targetType().map(Object::toString)));
    manifest.put("spec", spec);
    return manifest;
  }

  private static Map<String, Object> metadata(String name, String namespace) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", name);
    metadata.put("namespace", namespace.isEmpty() ? UNKNOWN : namespace);
    return metadata;
  }

  private static Map<String, Object> manifest(
      String apiVersion, String kind, Map<String, Object> metadata) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("apiVersion", apiVersion);
    manifest.put("kind", kind);
    manifest.put("metadata", metadata);
    return manifest;
  }

  private static Object orUnknown(Optional<?> value) {
    return value.isPresent() ? value.get() : UNKNOWN;
  }

  private static Object intOrString(String text) {
    return text.matches("\\d{1,5}") ? (Object) Integer.valueOf(text) : text;
  }

  @Override
  public LintResult review(LintResult result) {
    if (documents.isEmpty()) {
      return result;
    }
    List<Finding> findings = result.findings().stream().map(this::placed).sorted().toList();
    return new LintResult(result.projects(), findings, result.suppressed(), result.faults());
  }

  private Finding placed(Finding finding) {
    boolean concerned =
        isOurs(finding.span())
            || finding.related().stream().anyMatch(r -> isOurs(r.span()))
            || finding.fix().filter(this::changesOurs).isPresent();
    return concerned ? moved(finding) : finding;
  }

  private boolean changesOurs(Fix fix) {
    return fix.changes().stream().anyMatch(c -> isOurs(c.document().span()));
  }

  private Finding moved(Finding finding) {
    List<Related> related =
        finding.related().stream().map(r -> new Related(placed(r.span()), r.message())).toList();
    Optional<Fix> fix = finding.fix().map(f -> changesOurs(f) ? Fix.manual(f.title()) : f);
    return new Finding(
        finding.rule(),
        finding.severity(),
        placed(finding.span()),
        finding.message(),
        finding.help(),
        finding.resource(),
        related,
        fix);
  }

  private boolean isOurs(Span span) {
    return span.source().equals(manifests.source());
  }

  /** Documents stand on the odd lines, separators between them. */
  private Span placed(Span span) {
    return isOurs(span) ? places.get((span.from().line() - 1) / 2) : span;
  }
}
