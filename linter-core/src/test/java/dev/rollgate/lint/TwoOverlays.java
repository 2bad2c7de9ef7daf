package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.Workload;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Root;
import dev.rollgate.render.Text;
import dev.rollgate.render.Tool;
import dev.rollgate.traffic.Environments;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Two overlays of one base, and the fix of what shows in one of them alone. */
abstract class TwoOverlays {

  private static final DocumentReader READER = new DocumentReader(t -> true, Limits.DEFAULT);
  static final NodePath SPEC = NodePath.ROOT.key("spec");
  static final NodePath REPLICAS = SPEC.key("replicas");
  static final NodePath READY = SPEC.key("minReadySeconds");
  static final NodePath POD = SPEC.key("template", "spec");
  static final NodePath PULL = POD.key("containers").index(0).key("imagePullPolicy");

  static final String KUSTOMIZATION = "resources:\n  - ../base\n";

  final Map<String, String> texts = new LinkedHashMap<>();
  private final Set<String> shared = new HashSet<>();

  TwoOverlays() {
    texts.put("base/web.yaml", deployment(3));
    texts.put("prod/kustomization.yaml", KUSTOMIZATION);
  }

  private static String deployment(int replicas) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web}
    spec:
      replicas: %s
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web}}
        spec: {containers: [{name: web, ports: [{containerPort: 80}]}]}
    """
        .formatted(replicas);
  }

  final TwoOverlays patch(String name, String spec) {
    texts.put(
        name + ".yaml",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n" + spec);
    return this;
  }

  /** The same, which the other root takes too. */
  final TwoOverlays sharedPatch(String name, String spec) {
    shared.add(name + ".yaml");
    return patch(name, spec);
  }

  /** Wants values at places of what has one replica, and nothing more once one is there. */
  private record Wants(Map<NodePath, Content> values) implements Rule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("wants", Severity.WARNING, "wants");
    }

    @Override
    public void check(Project project, Report report) {
      for (Workload workload : project.workloads()) {
        if (workload.replicas().author().filter(r -> r == 1).isPresent()) {
          Resource resource = workload.resource();
          Change[] changes =
              values.entrySet().stream()
                  .map(e -> change(resource.document(), e.getKey(), e.getValue()))
                  .toArray(Change[]::new);
          report
              .at(resource, workload.replicas().span(), "wants")
              .fix(Fix.unsafe("give it", changes));
        }
      }
    }

    private static Change change(Document.Parsed document, NodePath path, Content value) {
      return path.equals(REPLICAS)
          ? new Change.Replace(document, path, (Content.Scalar) value)
          : new Change.Insert(document, path, value);
    }
  }

  private static Resource resource(YamlFile file, Completeness completeness) {
    return ResourceReader.read(
            (Document.Parsed) file.documents().get(0), CustomKinds.NONE, completeness)
        .get(0)
        .resource();
  }

  /** In "prod" all patches are laid over the base, and its replica is one; in "test" the shared. */
  private Renderings render(List<YamlFile> files) {
    List<Text> all = new ArrayList<>();
    List<Text> common = new ArrayList<>();
    for (YamlFile file : files) {
      String name = file.source().name();
      if (!name.endsWith("kustomization.yaml")) {
        boolean base = name.startsWith("base/");
        Text text = Text.of(resource(file, base ? Completeness.WHOLE : Completeness.PATCH));
        all.add(base ? all.size() : all.size() - (all.isEmpty() ? 0 : 1), text);
        if (base || shared.contains(name)) {
          common.add(base ? common.size() : common.size() - (common.isEmpty() ? 0 : 1), text);
        }
      }
    }
    SourceText kustomization = source(files, "prod/kustomization.yaml");
    return new Renderings(
        List.of(
            rendering(new Root(Tool.KUSTOMIZE, "prod", kustomization.whole()), 1, all),
            rendering(
                new Root(
                    Tool.KUSTOMIZE, "test", new SourceText("test/kustomization.yaml", "").whole()),
                3,
                common)),
        List.of(),
        texts.keySet(),
        List.of());
  }

  private static Rendering rendering(Root root, int replicas, List<Text> texts) {
    YamlFile output = READER.read(new SourceText("base/web.yaml", deployment(replicas)));
    Origin origin = new Origin(texts.get(texts.size() - 1).resource().span(), texts);
    return new Rendering(root, List.of(new Rendering.Part(output, origin)));
  }

  private static SourceText source(List<YamlFile> files, String name) {
    return files.stream()
        .map(YamlFile::source)
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  final Finding finding(Map<NodePath, Content> values) {
    List<YamlFile> files = new ArrayList<>();
    texts.forEach((name, text) -> files.add(READER.read(new SourceText(name, text))));
    Workspace workspace =
        new Workspace(Settings.DEFAULT, all -> Environments.NONE, all -> render(files));
    List<Finding> findings =
        new Linter(List.of(new Wants(values)))
            .lint(workspace.projects(files, List.of()))
            .findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** The texts that the fix changes, by the names of their files. */
  final Map<String, String> fixed(Map<NodePath, Content> values) {
    Fix fix = finding(values).fix().orElseThrow();
    assertThat(fix.safety()).isEqualTo(Safety.UNSAFE);
    return Fixer.preview(fix).stream()
        .collect(Collectors.toMap(f -> f.after().name(), f -> f.after().text()));
  }

  final Map<String, String> changed(String name, String added) {
    return Map.of(name, texts.get(name) + added);
  }

  static Map<NodePath, Content> wants(Object... pathsAndValues) {
    Map<NodePath, Content> wants = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndValues.length; i += 2) {
      wants.put((NodePath) pathsAndValues[i], (Content) pathsAndValues[i + 1]);
    }
    return wants;
  }
}
