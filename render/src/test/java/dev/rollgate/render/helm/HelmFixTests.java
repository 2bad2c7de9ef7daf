package dev.rollgate.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.render.Sources;
import dev.rollgate.traffic.Environments;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in charts, and their fixes in templates. */
class HelmFixTests {

  private static final String DEPLOYMENT =
      """
      # LoadBalancer
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: {{ .Release.Name }}
      spec:
        template:
          spec:
            containers:
            - name: {{ .Chart.Name }}
              image: old
              command: [a]
      """;

  private static final Rule NEW = new WantsImage("new");

  @TempDir private Path folder;

  /** Wants another image of each first container. */
  private record WantsImage(String image) implements Rule {

    @Override
    public RuleInfo info() {
      return new RuleInfo("image-old", Severity.WARNING, "a rule of the test");
    }

    @Override
    public void check(Project project, Report report) {
      for (Resource resource : project.resources()) {
        Optional<Value> found =
            Value.of(resource)
                .at("spec", "template", "spec", "containers")
                .flatMap(c -> c.items().stream().findFirst())
                .flatMap(c -> c.member("image"))
                .filter(i -> i.text().equals("old"));
        found.ifPresent(
            value ->
                report
                    .at(resource, value.span(), "the image is old")
                    .fix(
                        Fix.safe(
                            "renew",
                            new Change.Replace(
                                resource.document(), value.path(), Content.of(image)))));
      }
    }
  }

  @BeforeEach
  void chart() {
    new ChartFolder(folder).chart("web");
  }

  private FixResult fix(String template, Rule rule) throws IOException {
    new ChartFolder(folder).file("web/templates/app.yaml", template);
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    Map<String, Path> paths =
        Map.of(
            "web/Chart.yaml", folder.resolve("web/Chart.yaml"),
            "web/templates/app.yaml", folder.resolve("web/templates/app.yaml"));
    YamlFile description =
        reader.read(
            new SourceText("web/Chart.yaml", Files.readString(paths.get("web/Chart.yaml"))));
    YamlFile app = reader.read(new SourceText("web/templates/app.yaml", template));
    HelmRenderer renderer = new HelmRenderer();
    Workspace workspace =
        new Workspace(
            Settings.DEFAULT,
            files -> Environments.NONE,
            files -> renderer.render(new Sources(folder, files, paths)));
    return new Fixer(new Linter(List.of(rule)), reader::read, workspace, Fixer.atLeast(Safety.SAFE))
        .fix(List.of(description, app), List.of());
  }

  @Test
  void aPlainLineOfATemplateIsFixedAndTheChartRenderedAgain() throws IOException {
    FixResult result = fix(DEPLOYMENT, new WantsImage("new"));
    assertThat(result.changed()).hasSize(1);
    assertThat(result.changed().get(0).after().text())
        .isEqualTo(DEPLOYMENT.replace("image: old", "image: new"));
    assertThat(result.remaining().findings()).isEmpty();
  }

  @Test
  void aLineThatAnActionWritesIsOnlyShown() throws IOException {
    FixResult result =
        fix(DEPLOYMENT.replace("image: old", "image: {{ \"old\" }}"), new WantsImage("new"));
    assertThat(result.changed()).isEmpty();
    Finding finding = result.remaining().findings().get(0);
    assertThat(finding.span().file()).isEqualTo("web/templates/app.yaml");
    assertThat(finding.span().from().line()).isEqualTo(11);
    assertThat(finding.fix().orElseThrow().safety()).isEqualTo(Safety.MANUAL);
  }

  @Test
  void whatActionsWriteIsNotWrittenIntoTheTemplate() throws IOException {
    String template = DEPLOYMENT.replace("[a]", "[{{ print \"ne\" \"w\" }}]");
    FixResult result = fix(template, new WantsImage("new"));
    assertThat(result.changed()).isEmpty();
    assertThat(result.remaining().findings()).hasSize(1);
  }

  @Test
  void aFixAfterWhichTheChartIsNotRenderedIsNotMade() throws IOException {
    new ChartFolder(folder)
        .file(
            "web/templates/check.yaml",
            """
            {{ if contains "image: new" (include (print .Template.BasePath "/app.yaml") .) }}
            {{ fail "never" }}
            {{ end }}
            """);
    FixResult result = fix(DEPLOYMENT, new WantsImage("new"));
    assertThat(result.changed()).isEmpty();
    assertThat(result.dropped()).hasSize(1);
    assertThat(result.dropped().get(0).reason())
        .startsWith("web could no longer be rendered: ")
        .contains("never");
  }

  @Test
  void whatIsForAPersonToWriteIsShownAsItIsIndented() throws IOException {
    FixResult result =
        fix(DEPLOYMENT.replace("image: old", "image: {{ \"old\" }}"), new WantsImage("new"));
    assertThat(result.remaining().findings().get(0).fix().orElseThrow().snippet())
        .isEqualTo("        # spec.template.spec.containers[name=web]\n        image: new");
  }

  @Test
  void branchesOfOtherKeysAreNoHindrance() throws IOException {
    String branches = "spec:\n  {{ if true }}\n  x: 1\n  {{ else }}\n  x: 2\n  {{ end }}\n";
    FixResult result = fix(DEPLOYMENT.replace("spec:\n  temp", branches + "  temp"), NEW);
    assertThat(result.changed()).hasSize(1);
  }

  @Test
  void aKeyInSeveralBranchesIsOnlyShown() throws IOException {
    String branches =
        "{{ if true }}\n        image: old\n        {{ else }}\n        image: older\n"
            + "        {{ end }}";
    FixResult result = fix(DEPLOYMENT.replace("image: old", branches), NEW);
    assertThat(result.changed()).isEmpty();
    Finding finding = result.remaining().findings().get(0);
    assertThat(finding.span().from().line()).isEqualTo(12);
    assertThat(finding.help())
        .isEqualTo("not fixed automatically: \"image\" stands in several branches of the template");
  }
}
