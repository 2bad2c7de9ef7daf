package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Ingress;
import dev.rollgate.kube.IngressBackend;
import dev.rollgate.kube.IntOrString;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The Services that an action of an Ingress forwards to. Actions are JSON in annotations, which is
 * YAML too.
 */
final class IngressActions {

  private static final String PREFIX = "alb.ingress.kubernetes.io/actions.";

  private IngressActions() {}

  /** What an action forwards to; empty for actions that are absent, or forward to no Service. */
  static List<ServiceReference> of(Ingress ingress, IngressBackend backend) {
    Optional<Field<String>> annotation =
        backend.service().author().map(n -> ingress.resource().annotations().get(PREFIX + n));
    Optional<String> json = annotation.flatMap(Field::author);
    if (json.isEmpty()) {
      return List.of();
    }
    List<ServiceReference> references = new ArrayList<>();
    Span span = annotation.get().span();
    for (Node group : targetGroups(json.get())) {
      Optional<String> name = member(group, "serviceName").flatMap(IngressActions::text);
      if (name.isPresent()) {
        Optional<IntOrString> port = member(group, "servicePort").flatMap(IngressActions::port);
        references.add(
            new ServiceReference(
                name, true, port, ingress.resource().namespace(), span, span, Optional.empty()));
      }
    }
    return references;
  }

  private static List<Node> targetGroups(String json) {
    SourceText source = new SourceText("action", json);
    List<Document> documents =
        new DocumentReader(text -> true, Limits.DEFAULT).read(source).documents();
    if (documents.size() != 1 || !(documents.get(0) instanceof Document.Parsed parsed)) {
      return List.of();
    }
    return member(parsed.root(), "forwardConfig")
        .flatMap(config -> member(config, "targetGroups"))
        .map(groups -> groups instanceof SequenceNode list ? list.items() : List.<Node>of())
        .orElse(List.of());
  }

  /** JSON in Go takes keys without regard to case. */
  private static Optional<Node> member(Node node, String key) {
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    String lower = key.toLowerCase(Locale.ROOT);
    return mapping.entries().stream()
        .filter(e -> e.name().filter(n -> n.toLowerCase(Locale.ROOT).equals(lower)).isPresent())
        .map(MappingNode.Entry::value)
        .findFirst();
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.value()) : Optional.empty();
  }

  /** Digits mean a number here even in quotes. */
  private static Optional<IntOrString> port(Node node) {
    return text(node)
        .map(
            port ->
                port.matches("[0-9]{1,5}")
                    ? IntOrString.of(Integer.parseInt(port))
                    : IntOrString.of(port));
  }
}
