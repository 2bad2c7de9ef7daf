package dev.rollgate.traffic;

import static dev.rollgate.traffic.ProjectFiles.ONE;
import static dev.rollgate.traffic.ProjectFiles.TWO;
import static dev.rollgate.traffic.ProjectFiles.binding;
import static dev.rollgate.traffic.ProjectFiles.deployment;
import static dev.rollgate.traffic.ProjectFiles.in;
import static dev.rollgate.traffic.ProjectFiles.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From bindings over Services to the containers of workloads. */
class TrafficPathTests {

  private final ProjectFiles files = new ProjectFiles();

  private static List<String> containers(Project project) {
    return project.trafficPaths().stream()
        .map(p -> p.container().found().map(c -> c.name().raw().orElse("")).orElse("unknown"))
        .toList();
  }

  @Test
  void aPathLeadsOverFilesFromTheBindingToTheContainer() {
    Project project =
        files
            .file("a.yaml", binding(in("shop"), "http"))
            .file("b.yaml", service(in("shop"), "http"))
            .file("c.yaml", deployment(in("shop"), "web", TWO))
            .project(false);
    assertThat(containers(project)).containsExactly("web");
  }

  @Test
  void theContainerIsFoundByTheNumberOfItsPort() {
    Project project =
        files
            .file("a.yaml", binding("", "80"), service("", "8080"), deployment("", "web", TWO))
            .project(false);
    assertThat(containers(project)).containsExactly("web");
  }

  @Test
  void theOnlyContainerOwnsAPortThatItDoesNotDeclare() {
    Project project =
        files
            .file("a.yaml", binding("", "80"), service("", "1234"), deployment("", "web", ONE))
            .project(false);
    assertThat(containers(project)).containsExactly("web");
  }

  @Test
  void amongSeveralContainersAnUndeclaredPortIsUnknown() {
    Project project =
        files
            .file("a.yaml", binding("", "80"), service("", "1234"), deployment("", "web", TWO))
            .project(false);
    assertThat(containers(project)).containsExactly("unknown");
  }

  @Test
  void theNearestOfSeveralEnvironmentsCounts() {
    Project project =
        files
            .file("prod/tgb.yaml", binding("", "80"))
            .file("prod/app.yaml", service("", "8080"), deployment("", "web", ONE))
            .file("staging/app.yaml", service("", "9999"), deployment("", "web", TWO))
            .project(false);
    assertThat(project.trafficPaths()).hasSize(1);
    assertThat(project.trafficPaths().get(0).workload().resource().file())
        .isEqualTo("prod/app.yaml");
  }

  @Test
  void workloadsOfTheSameNameThatAreEquallyNearAreNotToldApart() {
    Project project =
        files
            .file("app.yaml", binding("", "80"), service("", "8080"))
            .file("a/web.yaml", deployment("", "web", ONE))
            .file("b/web.yaml", deployment("", "web", ONE))
            .file("b/canary.yaml", deployment("", "canary", ONE))
            .project(false);
    assertThat(project.trafficPaths())
        .extracting(p -> p.workload().resource().displayName())
        .containsExactly("canary");
  }

  @Test
  void aPatchIsNoTarget() {
    Project project =
        files
            .file(
                "a.yaml",
                binding("", "80"),
                service("", "8080"),
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {template: {metadata: {labels: {app: web}}}}
                """)
            .project(false);
    assertThat(project.trafficPaths()).isEmpty();
  }

  @Test
  void jobsServeNoTraffic() {
    Project project =
        files
            .file(
                "a.yaml",
                binding("", "80"),
                service("", "8080"),
                deployment("", "web", ONE)
                    .replace("apps/v1", "batch/v1")
                    .replace("Deployment", "Job"))
            .project(false);
    assertThat(project.trafficPaths()).isEmpty();
  }

  @Test
  void aServiceWithoutASelectorSelectsNothing() {
    Project project =
        files
            .file(
                "a.yaml",
                binding("", "80"),
                service("", "8080").replace("{app: web}", "{}"),
                deployment("", "web", ONE))
            .project(false);
    assertThat(project.trafficPaths()).isEmpty();
  }
}
