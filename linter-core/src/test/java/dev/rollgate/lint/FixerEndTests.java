package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.FixResult.Outcome;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Root;
import dev.rollgate.render.Tool;
import dev.rollgate.render.Unrendered;
import dev.rollgate.traffic.Environments;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** When the fixer stops, and what it leaves alone. */
class FixerEndTests {

  private static final String NAMESPACE =
      "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    l0: a\n";
  private static final DocumentReader READER = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
  private static final Span AT = new SourceText("prod/kustomization.yaml", "").whole();

  /** Wants one more label, whose message tells its number, until there are so many. */
  private record Labels(int wanted) implements NamespaceRule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("labels", Severity.WARNING, "labels");
    }

    @Override
    public void check(Namespace namespace, Project project, Report report) {
      int number = namespace.labels().size();
      if (number < wanted) {
        Change change =
            new Change.Insert(
                namespace.resource().document(),
                namespace.labelPath("l" + number),
                Content.of("a"));
        report
            .at(namespace.resource(), namespace.resource().span(), "label " + number)
            .fix(Fix.safe("add it", change));
      }
    }
  }

  private static Renderings unrendered(String... roots) {
    List<Unrendered> failed = new ArrayList<>();
    for (String root : roots) {
      failed.add(new Unrendered(new Root(Tool.KUSTOMIZE, root, AT), "no"));
    }
    return new Renderings(List.of(), failed, Set.of(), List.of());
  }

  private static FixResult fix(int labels, Workspace workspace, Predicate<Finding> wanted) {
    List<YamlFile> files = List.of(READER.read(new SourceText("ns.yaml", NAMESPACE)));
    return new Fixer(new Linter(List.of(new Labels(labels))), READER::read, workspace, wanted)
        .fix(files, List.of());
  }

  private static FixResult fix(int labels) {
    return fix(labels, new Workspace(Settings.DEFAULT), f -> true);
  }

  private static FixResult fix(Renderings before, Renderings after) {
    return fix(
        2,
        new Workspace(
            Settings.DEFAULT,
            files -> Environments.NONE,
            files -> files.get(0).source().text().contains("l1") ? after : before),
        f -> true);
  }

  @Test
  void tenPassesAreTheMost() {
    FixResult done = fix(11);
    assertThat(done.outcome()).isEqualTo(Outcome.DONE);
    assertThat(done.applied()).hasSize(10);
    FixResult more = fix(12);
    assertThat(more.outcome()).isEqualTo(Outcome.MORE);
    assertThat(more.applied()).hasSize(10);
    assertThat(more.changed()).hasSize(1);
    assertThat(more.remaining().findings()).hasSize(1);
  }

  @Test
  void onlyWhatIsWantedIsFixed() {
    FixResult result = fix(4, new Workspace(Settings.DEFAULT), f -> !f.message().equals("label 2"));
    assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    assertThat(result.applied()).extracting(a -> a.finding().message()).containsExactly("label 1");
  }

  @Test
  void aFixAfterWhichARootCannotBeRenderedIsDropped() {
    FixResult result = fix(unrendered("test"), unrendered("test", "prod"));
    assertThat(result.changed()).isEmpty();
    assertThat(result.dropped())
        .extracting(DroppedFix::reason)
        .containsExactly("prod could no longer be rendered: no");
  }

  @Test
  void aRootThatCouldNotBeRenderedBeforeStopsNoFix() {
    FixResult result = fix(unrendered("test"), unrendered("test"));
    assertThat(result.dropped()).isEmpty();
    assertThat(result.changed()).hasSize(1);
  }
}
