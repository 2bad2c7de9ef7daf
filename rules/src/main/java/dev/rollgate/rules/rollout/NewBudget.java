package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.LabelSelector;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import java.util.ArrayList;
import java.util.List;

/** A PodDisruptionBudget for a workload that has none. */
final class NewBudget {

  private NewBudget() {}

  /** Puts the budget at the end of the workload's file, or of the list that holds the workload. */
  static Change of(Workload workload, Project project) {
    Resource resource = workload.resource();
    return resource.path().depth() == 0
        ? new Change.AddDocument(lastOfFile(resource, project), content(workload))
        : new Change.Append(resource.document(), resource.path().parent(), content(workload));
  }

  private static Document.Parsed lastOfFile(Resource resource, Project project) {
    return project
        .fileOf(resource)
        .map(f -> f.documents().get(f.documents().size() - 1))
        .filter(Document.Parsed.class::isInstance)
        .map(Document.Parsed.class::cast)
        .orElse(resource.document());
  }

  private static Content.Mapping content(Workload workload) {
    Resource resource = workload.resource();
    List<Content.Entry> metadata = new ArrayList<>();
    metadata.add(Content.entry("name", Content.of(resource.displayName())));
    resource
        .namespace()
        .author()
        .ifPresent(n -> metadata.add(Content.entry("namespace", Content.of(n))));
    return Content.mapping(
        Content.entry("apiVersion", Content.of("policy/v1")),
        Content.entry("kind", Content.of(Kind.POD_DISRUPTION_BUDGET.word())),
        Content.entry("metadata", Content.mapping(metadata.toArray(Content.Entry[]::new))),
        Content.entry(
            "spec",
            Content.mapping(
                Content.entry("maxUnavailable", Content.of(1)),
                Content.entry(
                    "selector", Content.of("matchLabels", labels(workload.selector()))))));
  }

  private static Content labels(LabelSelector selector) {
    return Content.mapping(
        selector.matchLabels().entrySet().stream()
            .map(e -> Content.entry(e.getKey(), Content.of(text(e.getValue()))))
            .toArray(Content.Entry[]::new));
  }

  private static String text(Field<String> label) {
    return label.author().orElseThrow();
  }
}
