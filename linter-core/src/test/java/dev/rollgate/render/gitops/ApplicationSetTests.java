package dev.rollgate.render.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.render.Sources;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Applications that an ApplicationSet makes. */
class ApplicationSetTests {

  private static final DocumentReader READER = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
  private static final Path ROOT = Path.of("/repository");

  private final Map<String, String> files = new LinkedHashMap<>();

  /** The Applications: name, path and namespace of each. */
  private List<String> made(String generators, String name, String path, String namespace) {
    return made(generators, name, path, namespace, "");
  }

  private List<String> made(
      String generators, String name, String path, String namespace, String more) {
    files.put(
        "argo/set.yaml",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata: {name: all}
        spec:
          %s
          generators: [%s]
          template:
            metadata: {name: '%s'}
            spec:
              source: {path: '%s'}
              destination: {namespace: '%s'}
        """
            .formatted(more, generators, name, path, namespace));
    List<YamlFile> read = new ArrayList<>();
    Map<String, Path> paths = new LinkedHashMap<>();
    files.forEach(
        (file, text) -> {
          read.add(READER.read(new SourceText(file, text)));
          paths.put(file, ROOT.resolve(file));
        });
    return new DeliveryReader(new Sources(ROOT, read, paths))
        .read().stream()
            .map(d -> d.name() + " " + d.path() + " " + d.namespace().name().orElse("?"))
            .toList();
  }

  @Test
  void oneForEachElementOfAList() {
    assertThat(
            made(
                "{list: {elements: [{env: dev, n: {s: a}}, {env: prod, n: {s: b}}]}}",
                "web-{{env}}",
                "overlays/{{ .env }}",
                "{{n.s}}"))
        .containsExactly("web-dev overlays/dev a", "web-prod overlays/prod b");
  }

  @Test
  void oneForEachFolderOfAGitGeneratorButThoseThatItExcludes() {
    files.put("services/web/a.yaml", "a: 1\n");
    files.put("services/Data_Base/sub/a.yaml", "a: 1\n");
    files.put("services/old/a.yaml", "a: 1\n");
    String generator =
        "{git: {directories: [{path: services/*}, {path: services/old, exclude: true}]}}";
    assertThat(made(generator, "{{path.basenameNormalized}}", "{{path}}", "{{path[0]}}"))
        .containsExactly("data-base services/Data_Base services", "web services/web services");
    assertThat(
            made(generator, "{{.path.basename}}", "{{.path.path}}", "{{index .path.segments 1}}"))
        .containsExactly("Data_Base services/Data_Base Data_Base", "web services/web web");
  }

  @Test
  void oneForEachFileOfAGitGeneratorWithWhatTheFileSays() {
    files.put("envs/dev/config.json", "{\"cluster\": {\"ns\": \"one\"}}\n");
    files.put("envs/prod/config.json", "{\"cluster\": {\"ns\": \"two\"}}\n");
    assertThat(
            made(
                "{git: {files: [{path: 'envs/**/config.json'}], values: {app: web}}}",
                "{{values.app}}-{{path.basename}}",
                "overlays/{{path.basename}}",
                "{{cluster.ns}}"))
        .containsExactly("web-dev overlays/dev one", "web-prod overlays/prod two");
  }

  @Test
  void whatOtherGeneratorsMakeIsUnknown() {
    assertThat(
            made(
                "{clusters: {}}, {matrix: {generators: [{list: {elements: [{env: dev}]}}]}}",
                "web-{{env}}",
                "overlays/{{env}}",
                "shop"))
        .isEmpty();
  }

  @Test
  void anApplicationWithSomethingUnknownIsLeftOut() {
    String list = "{list: {elements: [{env: dev}]}}";
    assertThat(made(list, "web", "overlays/{{ .env | upper }}", "shop")).isEmpty();
    assertThat(made(list, "web", "overlays/{{env}}", "{{server}}")).isEmpty();
    assertThat(made("{list: {elements: [{env: 'a, b: c'}]}}", "web", "x/{{env}}", "shop"))
        .isEmpty();
  }

  @Test
  void aTemplatePatchOrASelectorLeavesNothingKnown() {
    String list = "{list: {elements: [{env: dev}]}}";
    assertThat(made(list, "web", "x", "shop", "templatePatch: 'spec: {}'")).isEmpty();
    assertThat(made("{list: {elements: [{env: dev}]}, selector: {}}", "web", "x", "shop"))
        .isEmpty();
  }
}
