package dev.rollgate.traffic;

import static dev.rollgate.traffic.ProjectFiles.binding;
import static dev.rollgate.traffic.ProjectFiles.in;
import static dev.rollgate.traffic.ProjectFiles.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Links from bindings to Services and their ports: found, broken and unknown. */
class LinkTests {

  private final ProjectFiles files = new ProjectFiles();

  private static Binding only(Project project) {
    assertThat(project.bindings()).hasSize(1);
    return project.bindings().get(0);
  }

  @Test
  void aPortLeadsByNumberAndByName() {
    for (String port : List.of("80", "http")) {
      Project project =
          new ProjectFiles().file("a.yaml", binding("", port), service("", "8080")).project(false);
      assertThat(only(project).port()).isInstanceOf(Link.Found.class);
    }
  }

  @Test
  void aPortInQuotesIsAName() {
    Project project =
        files.file("a.yaml", binding("", "\"80\""), service("", "8080")).project(false);
    assertThat(only(project).port().isBroken()).isTrue();
  }

  @Test
  void aServiceThatIsNotThereIsUnknownInAnOpenWorldAndBrokenInAClosedOne() {
    files.file("a.yaml", binding("", "80"));
    assertThat(only(files.project(false)).service()).isInstanceOf(Link.Unknown.class);
    assertThat(only(files.project(true)).service()).isInstanceOf(Link.Broken.class);
  }

  @Test
  void aTemplateThatMayHoldTheServiceKeepsTheLinkUnknown() {
    files
        .file("a.yaml", binding("", "80"))
        .file("t.yaml", "apiVersion: v1\nkind: Service\nmetadata: {{ .x }}\n");
    assertThat(only(files.project(true)).service()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void aBrokenDocumentThatMayHoldTheServiceKeepsTheLinkUnknown() {
    files
        .file("a.yaml", binding("", "80"))
        .file("t.yaml", "apiVersion: v1\nkind: Service\nmetadata: [\n");
    assertThat(only(files.project(true)).service()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void aServiceOfAnotherNamespaceIsNotTheOne() {
    files.file("a.yaml", binding(in("shop"), "80"), service(in("other"), "80"));
    assertThat(only(files.project(false)).service()).isInstanceOf(Link.Unknown.class);
    assertThat(only(files.project(true)).service()).isInstanceOf(Link.Broken.class);
  }

  @Test
  void aServiceWithoutANamespaceMayBeTheOne() {
    files.file("a.yaml", binding(in("shop"), "80"), service("", "80"));
    assertThat(only(files.project(true)).service()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void placeholdersForNamespacesMatchWhenTheyAreTheSame() {
    files.file("a.yaml", binding(in("\"${NS}\""), "80"), service(in("\"${NS}\""), "80"));
    assertThat(only(files.project(false)).service()).isInstanceOf(Link.Found.class);
  }

  @Test
  void severalEquallyNearAreUnknown() {
    Project project =
        files
            .file("tgb.yaml", binding("", "80"))
            .file("a/app.yaml", service("", "8080"))
            .file("b/app.yaml", service("", "8080"))
            .project(true);
    assertThat(only(project).service()).isInstanceOf(Link.Unknown.class);
  }
}
