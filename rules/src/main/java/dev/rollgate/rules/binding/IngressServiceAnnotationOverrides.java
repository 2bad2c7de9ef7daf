package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.IngressBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Flags annotations of an Ingress that a Service puts out of force: those that then count for no
 * backend at all, and attributes that get lost since lists of them are not merged.
 */
public final class IngressServiceAnnotationOverrides implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-service-annotation-overrides",
          Severity.WARNING,
          "a Service's annotation puts one of its Ingress out of force");

  private static final String PREFIX = "alb.ingress.kubernetes.io/";
  private static final String ATTRIBUTES = PREFIX + "target-group-attributes";
  private static final String TARGET_TYPE = PREFIX + "target-type";

  /** What the controller looks for on the Service first. */
  private static final List<String> KEYS =
      List.of(
          TARGET_TYPE,
          ATTRIBUTES,
          PREFIX + "healthcheck-port",
          PREFIX + "healthcheck-protocol",
          PREFIX + "healthcheck-path",
          PREFIX + "healthcheck-interval-seconds",
          PREFIX + "healthcheck-timeout-seconds",
          PREFIX + "healthy-threshold-count",
          PREFIX + "unhealthy-threshold-count",
          PREFIX + "success-codes",
          PREFIX + "backend-protocol",
          PREFIX + "backend-protocol-version",
          PREFIX + "target-node-labels",
          PREFIX + "multi-cluster-target-group");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Map<Span, List<IngressBinding>> byIngress = new LinkedHashMap<>();
    for (Binding binding : project.bindings()) {
      if (binding instanceof IngressBinding found
          && found.dialect().filter(Dialect.AUTO_MODE::equals).isEmpty()) {
        byIngress.computeIfAbsent(found.resource().span(), s -> new ArrayList<>()).add(found);
      }
    }
    for (List<IngressBinding> bindings : byIngress.values()) {
      for (String key : KEYS) {
        if (!(key.equals(TARGET_TYPE) && isSetByClass(bindings.get(0)))) {
          check(key, bindings, project, report);
        }
      }
    }
  }

  /** The target type of a class stands above both annotations. */
  private static boolean isSetByClass(IngressBinding binding) {
    return binding
        .targetTypeSetting()
        .filter(s -> s.resource().kind() == Kind.INGRESS_CLASS_PARAMS)
        .isPresent();
  }

  private static void check(
      String key, List<IngressBinding> bindings, Project project, Report report) {
    Resource ingress = bindings.get(0).resource();
    Optional<Field<String>> own = value(ingress, key, project);
    if (own.isEmpty()) {
      return;
    }
    Map<Span, Service> services = new LinkedHashMap<>();
    boolean counts = false;
    for (IngressBinding binding : bindings) {
      Optional<Service> service = binding.service().found();
      counts |= service.filter(s -> s.resource().annotations().containsKey(key)).isEmpty();
      service.ifPresent(s -> services.put(s.resource().span(), s));
    }
    for (Service service : services.values()) {
      Optional<Field<String>> other = value(service.resource(), key, project);
      if (other.isPresent()) {
        Set<String> lost = key.equals(ATTRIBUTES) ? lost(own.get(), other.get()) : Set.of();
        if (!lost.isEmpty() || (!counts && !saysTheSame(own.get(), other.get()))) {
          report(key, ingress, service.resource(), lost, report);
        }
      }
    }
  }

  /** The annotation's value, if it is surely what the manifest says. */
  private static Optional<Field<String>> value(Resource resource, String key, Project project) {
    return project.patchesOf(resource).stream().anyMatch(p -> p.annotations().containsKey(key))
        ? Optional.empty()
        : Optional.ofNullable(resource.annotations().get(key)).filter(f -> f.author().isPresent());
  }

  /** The attributes that only the Ingress sets. */
  private static Set<String> lost(Field<String> own, Field<String> other) {
    Set<String> names = new TreeSet<>(pairs(own).keySet());
    names.removeAll(pairs(other).keySet());
    return names;
  }

  /** Whether two values are equal, as lists of pairs in any order. */
  private static boolean saysTheSame(Field<String> own, Field<String> other) {
    return pairs(own).equals(pairs(other));
  }

  /** A list such as {@code a=1,b=2}; any other text is a name without a value. */
  private static Map<String, String> pairs(Field<String> list) {
    Map<String, String> pairs = new TreeMap<>();
    for (String pair : list.author().orElse("").split(",", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      pairs.put(name.strip(), pair.substring(equals + 1).strip());
    }
    return pairs;
  }

  private static void report(
      String key, Resource ingress, Resource service, Set<String> lost, Report report) {
    Span span = span(ingress, key);
    String message =
        lost.isEmpty()
            ? "annotation \"%s\" of %s has no effect, since %s has another"
                .formatted(key, ingress.title(), service.title())
            : "%s of %s %s no effect for %s, which has a list \"%s\" of its own"
                .formatted(
                    String.join(", ", lost),
                    ingress.title(),
                    lost.size() == 1 ? "has" : "have",
                    service.title(),
                    key);
    report
        .at(ingress, span, message)
        .related(
            span(service, key), "what counts, as the controller takes it from the Service first")
        .help(
            lost.isEmpty()
                ? "say it in one of the two places"
                : "repeat them in the list of the Service; the controller does not merge lists");
  }

  private static Span span(Resource resource, String key) {
    return Optional.ofNullable(resource.annotations().get(key))
        .map(Field::span)
        .orElse(resource.span());
  }
}
