package dev.rollgate.traffic;

import dev.rollgate.kube.Kind;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The files of a project, and the objects of a traffic path to write in them. */
final class ProjectFiles {

  /** One container, which listens at 8080. */
  static final String ONE = "[{name: web, ports: [{name: http, containerPort: 8080}]}]";

  /** The same, behind another one. */
  static final String TWO =
      "[{name: proxy, ports: [{name: admin, containerPort: 9901}]},"
          + " {name: web, ports: [{name: http, containerPort: 8080}]}]";

  private final List<SourceText> sources = new ArrayList<>();

  ProjectFiles file(String name, String... documents) {
    sources.add(new SourceText(name, String.join("---\n", documents)));
    return this;
  }

  Project project(Settings settings) {
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    return new Project(sources.stream().map(reader::read).toList(), List.of(), settings);
  }

  Project project(boolean closedWorld) {
    return project(Settings.DEFAULT.withWorld(closedWorld ? World.CLOSED : World.OPEN));
  }

  /**
   * A TargetGroupBinding of the Service "web"; {@code namespace} is empty or what {@link #in} says.
   */
  static String binding(String namespace, String port) {
    return """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: tgb%s}
        spec:
          serviceRef: {name: web, port: %s}
          targetType: ip
        """
        .formatted(namespace, port);
  }

  static String in(String namespace) {
    return ", namespace: " + namespace;
  }

  static String service(String namespace, String targetPort) {
    return """
        apiVersion: v1
        kind: Service
        metadata: {name: web%s}
        spec:
          selector: {app: web}
          ports:
          - {name: http, port: 80, targetPort: %s}
        """
        .formatted(namespace, targetPort);
  }

  static String deployment(String namespace, String name, String containers) {
    return """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: %s%s}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web, tier: front}}
            spec:
              containers: %s
        """
        .formatted(name, namespace, containers);
  }
}
