package dev.rollgate.traffic;

import static dev.rollgate.traffic.ProjectFiles.in;
import static dev.rollgate.traffic.ProjectFiles.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Root;
import dev.rollgate.render.Text;
import dev.rollgate.render.Tool;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What several projects of a run have in common counts once. */
class ProjectsTests {

  private static final String LIST =
      """
      apiVersion: v1
      kind: List
      items:
      - {apiVersion: v1, kind: Service, metadata: {name: a}}
      - {apiVersion: v1, kind: Service, metadata: {name: b}}
      """;

  private static YamlFile file(String name, String text) {
    return new DocumentReader(Kind::mayBeIn, Limits.DEFAULT).read(new SourceText(name, text));
  }

  private static Projects of(Renderings renderings, YamlFile... files) {
    return new Workspace(Settings.DEFAULT, f -> Environments.NONE, f -> renderings)
        .projects(List.of(files), List.of());
  }

  private static List<String> names(List<Resource> resources) {
    return resources.stream().map(r -> r.file() + " " + r.displayName()).toList();
  }

  private static Projects twoWith(YamlFile... shared) {
    List<YamlFile> prod = new ArrayList<>(List.of(shared));
    prod.add(file("prod.yaml", service(in("prod"), "1")));
    List<YamlFile> test = new ArrayList<>(List.of(shared));
    test.add(file("test.yaml", service(in("test"), "1")));
    List<Project> all =
        Stream.of(prod, test).map(f -> new Project(f, List.of(), Settings.DEFAULT)).toList();
    return new Projects(prod, List.of(), all, Renderings.NONE, Environments.NONE);
  }

  @Test
  void whatEnvironmentsShareIsThereOnce() {
    Projects projects = twoWith(file("list.yaml", LIST));
    List<String> each = List.of("list.yaml a", "list.yaml b", "prod.yaml web", "test.yaml web");
    assertThat(names(projects.resources())).isEqualTo(each);
    assertThat(names(projects.written())).isEqualTo(each);
    assertThat(projects.linted()).isEqualTo(4);
  }

  @Test
  void aSingleProjectHasItsObjects() {
    Projects projects = of(Renderings.NONE, file("list.yaml", LIST));
    assertThat(names(projects.resources())).containsExactly("list.yaml a", "list.yaml b");
    assertThat(projects.linted()).isEqualTo(2);
  }

  @Test
  void whatIsFilledInLaterIsTold() {
    String filled = service("", "1").replace("name: web", "name: \"${NAME}\"");
    Projects projects =
        of(Renderings.NONE, file("a.yaml", filled), file("b.yaml", service("", "1")));
    assertThat(names(projects.filledInLater())).containsExactly("a.yaml ${NAME}");
  }

  private static Resource resource(YamlFile file) {
    return ResourceReader.read(
            (Document.Parsed) file.documents().get(0), CustomKinds.NONE, Completeness.WHOLE)
        .get(0)
        .resource();
  }

  private static Rendering rendering(String root, Origin... origins) {
    List<Rendering.Part> parts = new ArrayList<>();
    for (Origin origin : origins) {
      parts.add(new Rendering.Part(file("out.yaml", service("", "1")), origin));
    }
    return new Rendering(
        new Root(Tool.HELM, root, new SourceText(root + "/Chart.yaml", "").whole()), parts);
  }

  @Test
  void whatIsRenderedCountsWhereItIsWritten() {
    YamlFile base = file("base.yaml", service("", "1"));
    YamlFile patch = file("patch.yaml", service("", "2"));
    Text whole = Text.of(resource(base));
    Text over = Text.of(resource(patch));
    Text shown =
        new Text(
            resource(file("op.yaml", service("", "3"))),
            NodePath.ROOT,
            Optional.of(patch.source().whole()));
    Origin plain = new Origin(whole.resource().span(), List.of(whole));
    Origin patched = new Origin(whole.resource().span(), List.of(shown, over, whole));
    Renderings renderings =
        new Renderings(
            List.of(rendering("prod", plain, plain), rendering("test", patched)),
            List.of(),
            Set.of("base.yaml", "patch.yaml"),
            List.of());

    Projects projects = of(renderings, base, patch, file("more.yaml", service(in("x"), "1")));

    assertThat(names(projects.written()))
        .as("each text once, but those that stand in no document of their own")
        .containsExactly("more.yaml web", "base.yaml web", "patch.yaml web");
    assertThat(projects.linted())
        .as("twice what one root makes of a text, once what two make of it, and the plain one")
        .isEqualTo(3);
  }

  @Test
  void whatNobodyWroteCountsByItsPlace() {
    SourceText template = new SourceText("t.yaml", "ab");
    Origin one = new Origin(new Span(template, 0, 1), List.of());
    Origin other = new Origin(new Span(template, 1, 2), List.of());
    Renderings renderings =
        new Renderings(
            List.of(rendering("prod", one, other), rendering("test", one)),
            List.of(),
            Set.of(),
            List.of());
    assertThat(of(renderings).linted()).isEqualTo(2);
  }
}
