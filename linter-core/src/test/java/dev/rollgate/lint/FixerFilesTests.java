package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.FixResult.ChangedFile;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fix over several files is one unit: a Service's port gets another name with all its users. */
class FixerFilesTests {

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec:
        selector: {app: web}
        ports:
          - name: old
            port: 80
      """;

  private static final String BINDING =
      """
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: %s}
      spec:
        serviceRef: {name: web, port: old}
      """;

  /** Wants a port of another name. */
  private static final Rule RENAME =
      new Rule() {
        @Override
        public RuleInfo info() {
          return new RuleInfo("rename", Severity.WARNING, "a rule of the test");
        }

        @Override
        public void check(Project project, Report report) {
          for (Service service : project.services()) {
            List<Change> changes = new ArrayList<>();
            service.ports().stream()
                .filter(p -> p.name().author().filter("old"::equals).isPresent())
                .forEach(p -> changes.add(rename(service, p.name().path())));
            for (HandWrittenBinding binding : project.handWrittenBindings()) {
              var port = binding.view().servicePort();
              if (port.raw().filter("old"::equals).isPresent()) {
                changes.add(
                    new Change.Replace(
                        binding.resource().document(), port.path(), Content.of("http")));
              }
            }
            if (changes.size() > 1) {
              report
                  .at(service.resource(), service.resource().span(), "fault")
                  .fix(new Fix("rename the port", Safety.SAFE, changes));
            }
          }
        }

        private Change rename(Service service, NodePath path) {
          return new Change.Replace(service.resource().document(), path, Content.of("http"));
        }
      };

  private static FixResult fix(String... texts) {
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    List<YamlFile> files = new ArrayList<>();
    for (String text : texts) {
      files.add(reader.read(new SourceText("file-" + files.size() + ".yaml", text)));
    }
    return new Fixer(
            new Linter(List.of(RENAME)),
            reader::read,
            new Workspace(Settings.DEFAULT),
            Fixer.atLeast(Safety.SAFE))
        .fix(files, List.of());
  }

  @Test
  void everyFileIsChangedTogether() {
    FixResult result = fix(SERVICE, BINDING.formatted("a"), BINDING.formatted("b"));
    assertThat(result.changed())
        .extracting(ChangedFile::after)
        .extracting(SourceText::text)
        .containsExactly(
            SERVICE.replace("old", "http"),
            BINDING.formatted("a").replace("old", "http"),
            BINDING.formatted("b").replace("old", "http"));
    assertThat(result.applied()).hasSize(1);
  }

  @Test
  void noFileIsChangedWhereOnePlaceIsNotSound() {
    String repeated = BINDING.formatted("b").replace("port: old", "port: x, port: old");
    FixResult result = fix(SERVICE, BINDING.formatted("a"), repeated);
    assertThat(result.changed()).isEmpty();
    assertThat(result.dropped()).isEmpty();
    assertThat(result.remaining().findings())
        .singleElement()
        .extracting(Finding::help)
        .isEqualTo("not fixed automatically: a key is written twice in the mapping");
  }

  @Test
  void noFileIsChangedWhereAProgramWritesOneOfThem() {
    FixResult result = fix(SERVICE, "# Source: chart/templates/b.yaml\n" + BINDING.formatted("b"));
    assertThat(result.changed()).isEmpty();
    assertThat(result.remaining().findings())
        .singleElement()
        .extracting(Finding::help)
        .isEqualTo("not fixed automatically: Helm rendered this from chart/templates/b.yaml");
  }
}
