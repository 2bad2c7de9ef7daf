package dev.rollgate.traffic;

import static dev.rollgate.traffic.ProjectFiles.binding;
import static dev.rollgate.traffic.ProjectFiles.in;
import static dev.rollgate.traffic.ProjectFiles.service;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What patches leave unknown, and what is taken for one. */
class PatchTests {

  private static final String PORT_PATCH =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web%s}
      spec: {ports: [{name: grpc, port: 9090}]}
      """;

  private final ProjectFiles files = new ProjectFiles();

  @Test
  void aPatchOfOneFieldIsNoService() {
    Project project =
        files
            .file("a.yaml", binding("", "80"), PORT_PATCH.formatted(""))
            .file("prod/kustomization.yaml", "resources: [../base]\n")
            .project(true);
    assertThat(project.bindings().get(0).service()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void whereNothingCanBePatchedOneFieldIsAService() {
    Project project =
        files.file("a.yaml", binding("", "80"), PORT_PATCH.formatted("")).project(true);
    assertThat(project.bindings().get(0).service()).isInstanceOf(Link.Found.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patches: [{path: ../a.yaml}]", "patchesStrategicMerge: [./../a.yaml]"})
  void whatAKustomizationNamesAsAPatchIsOne(String kustomization) {
    Project project =
        files
            .file("x/a.yaml", service("", "8080"))
            .file("x/prod/kustomization.yaml", kustomization + "\n")
            .project(true);
    assertThat(project.services()).allMatch(s -> s.resource().partial());
  }

  @Test
  void aPatchMayAddThePort() {
    Project project =
        files
            .file("a.yaml", binding(in("a"), "9090"), service(in("a"), "8080"))
            .file("b.yaml", PORT_PATCH.formatted(""))
            .project(true);
    assertThat(project.bindings().get(0).port()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void aPatchOfAnotherNamespaceAddsNoPort() {
    Project project =
        files
            .file("a.yaml", binding(in("a"), "9090"), service(in("a"), "8080"))
            .file("b.yaml", PORT_PATCH.formatted(in("b")))
            .project(true);
    assertThat(project.bindings().get(0).port().isBroken()).isTrue();
  }
}
