package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.FixResult.Outcome;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixer under small rules that each show one of its duties. */
class FixerTests {

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels:
          team: a
      """;

  /** A rule that finds a fault in a namespace as long as its function gives a fix. */
  private record TestRule(String id, BiFunction<Namespace, Project, Optional<Fix>> fix)
      implements NamespaceRule {

    @Override
    public RuleInfo info() {
      return new RuleInfo(id, Severity.WARNING, "a rule of the test");
    }

    @Override
    public void check(Namespace namespace, Project project, Report report) {
      fix.apply(namespace, project)
          .ifPresent(
              f -> report.at(namespace.resource(), namespace.resource().span(), "fault").fix(f));
    }
  }

  private static TestRule wantsLabel(String id, String key, String value) {
    return new TestRule(
        id,
        (namespace, project) ->
            namespace.labels().containsKey(key)
                ? Optional.empty()
                : Optional.of(
                    Fix.safe(
                        "add " + key,
                        new Change.Insert(
                            namespace.resource().document(),
                            namespace.labelPath(key),
                            Content.of(value)))));
  }

  private static TestRule turns(String id, String from, String to) {
    return new TestRule(
        id,
        (namespace, project) -> {
          Field<String> team = namespace.labels().get("team");
          return team.author().filter(from::equals).isEmpty()
              ? Optional.empty()
              : Optional.of(
                  Fix.safe(
                      "turn",
                      new Change.Replace(
                          namespace.resource().document(), team.path(), Content.of(to))));
        });
  }

  private static FixResult fix(String text, Rule... rules) {
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    return new Fixer(
            new Linter(List.of(rules)),
            reader::read,
            new Workspace(Settings.DEFAULT),
            Fixer.atLeast(Safety.SAFE))
        .fix(List.of(reader.read(new SourceText("ns.yaml", text))), List.of());
  }

  @Test
  void fixesThatTouchWaitForTheNextPass() {
    FixResult result =
        fix(NAMESPACE, wantsLabel("first", "x", "1"), wantsLabel("second", "z", "yes"));
    assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    assertThat(result.applied()).hasSize(2);
    assertThat(result.changed().get(0).after().text())
        .isEqualTo(NAMESPACE + "    x: \"1\"\n    z: \"yes\"\n");
  }

  @Test
  void twoRulesThatCreateTheSameParentDoNotWriteItTwice() {
    String bare = NAMESPACE.substring(0, NAMESPACE.indexOf("  labels:"));
    FixResult result = fix(bare, wantsLabel("first", "x", "a"), wantsLabel("second", "z", "b"));
    assertThat(result.changed().get(0).after().text())
        .isEqualTo(bare + "  labels:\n    x: a\n    z: b\n");
  }

  @Test
  void aNewDocumentIsProvenToo() {
    TestRule wantsSecond =
        new TestRule(
            "alone",
            (namespace, project) ->
                project.namespaces().size() > 1
                    ? Optional.empty()
                    : Optional.of(
                        Fix.safe(
                            "add another",
                            new Change.AddDocument(
                                namespace.resource().document(),
                                Content.mapping(
                                    Content.entry("apiVersion", Content.of("v1")),
                                    Content.entry("kind", Content.of("Namespace")),
                                    Content.entry(
                                        "metadata", Content.of("name", Content.of("b"))))))));
    FixResult result = fix(NAMESPACE, wantsSecond);
    assertThat(result.dropped()).isEmpty();
    assertThat(result.changed().get(0).after().text())
        .isEqualTo(NAMESPACE + "---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: b\n");
  }

  @Test
  void rulesThatUndoEachOtherLeaveTheInputAlone() {
    FixResult result = fix(NAMESPACE, turns("forth", "a", "b"), turns("back", "b", "a"));
    assertThat(result.outcome()).isEqualTo(Outcome.LOOP);
    assertThat(result.changed()).isEmpty();
    assertThat(result.dropped()).isNotEmpty();
    assertThat(result.dropped().get(0).reason())
        .isEqualTo("the fixes of these rules undo each other: forth, back");
  }

  @Test
  void aFixThatDoesNotRemoveItsFindingIsDropped() {
    TestRule never =
        new TestRule(
            "never-content",
            (namespace, project) ->
                namespace.labels().size() > 20
                    ? Optional.empty()
                    : Optional.of(
                        Fix.safe(
                            "add",
                            new Change.Insert(
                                namespace.resource().document(),
                                namespace.labelPath("x" + namespace.labels().size()),
                                Content.of("a")))));
    FixResult result = fix(NAMESPACE, never);
    assertThat(result.changed()).isEmpty();
    assertThat(result.dropped()).hasSize(1);
    assertThat(result.dropped().get(0).reason()).isEqualTo("the finding is still there afterwards");
  }

  @Test
  void aFixThatBringsANewErrorIsDropped() {
    Rule hatesX =
        new NamespaceRule() {
          @Override
          public RuleInfo info() {
            return new RuleInfo("hates-x", Severity.ERROR, "a rule of the test");
          }

          @Override
          public void check(Namespace namespace, Project project, Report report) {
            if (namespace.labels().containsKey("x")) {
              report.at(namespace.resource(), namespace.resource().span(), "there is an x");
            }
          }
        };
    FixResult result =
        fix(NAMESPACE, hatesX, wantsLabel("wants-x", "x", "a"), wantsLabel("wants-z", "z", "b"));
    assertThat(result.dropped()).hasSize(1);
    assertThat(result.dropped().get(0).finding().rule().id()).isEqualTo("wants-x");
    assertThat(result.changed().get(0).after().text()).isEqualTo(NAMESPACE + "    z: b\n");
  }

  @Test
  void aFixThatRevealsWhatWasThereIsMade() {
    Rule hatesKnownTeams =
        new Rule() {
          @Override
          public RuleInfo info() {
            return new RuleInfo("hates-known-teams", Severity.ERROR, "a rule of the test");
          }

          @Override
          public void check(Project project, Report report) {
            Namespace first = project.namespaces().get(0);
            Namespace second = project.namespaces().get(1);
            if (first.labels().containsKey("x")) {
              report.at(second.resource(), second.resource().span(), "the first one has an x");
            }
          }
        };
    TestRule wantsX =
        new TestRule(
            "wants-x",
            (namespace, project) ->
                wantsLabel("wants-x", "x", "a")
                    .fix()
                    .apply(namespace, project)
                    .filter(f -> namespace.resource().displayName().equals("shop")));
    TestRule revealing =
        new TestRule("wants-x", (n, project) -> wantsX.fix().apply(n, project).map(Fix::revealing));
    String two = NAMESPACE + "---\n" + NAMESPACE.replace("shop", "other");
    assertThat(fix(two, hatesKnownTeams, wantsX).changed()).isEmpty();
    assertThat(fix(two, hatesKnownTeams, revealing).changed()).hasSize(1);
  }

  @Test
  void aFixThatMakesSomethingCountIsMadeWithAllItsFaults() {
    Rule hatesX =
        new Rule() {
          @Override
          public RuleInfo info() {
            return new RuleInfo("hates-x", Severity.ERROR, "a rule of the test");
          }

          @Override
          public void check(Project project, Report report) {
            for (Namespace namespace : project.namespaces()) {
              if (namespace.labels().containsKey("x")) {
                report.at(namespace.resource(), namespace.resource().span(), "an x");
                report.at(namespace.resource(), namespace.resource().span(), "another x");
              }
            }
          }
        };
    TestRule wantsX = wantsLabel("wants-x", "x", "a");
    TestRule revealing =
        new TestRule("wants-x", (n, project) -> wantsX.fix().apply(n, project).map(Fix::revealing));
    TestRule revealingAll =
        new TestRule(
            "wants-x", (n, project) -> wantsX.fix().apply(n, project).map(Fix::revealingAll));
    assertThat(fix(NAMESPACE, hatesX, revealing).changed()).isEmpty();
    assertThat(fix(NAMESPACE, hatesX, revealingAll).changed()).hasSize(1);
  }

  @Test
  void aChangeWithoutASoundPlaceIsLeftToTheUserWithTheReason() {
    String anchored = NAMESPACE.replace("labels:", "labels: &l") + "  annotations: *l\n";
    FixResult result = fix(anchored, wantsLabel("first", "x", "a"));
    assertThat(result.changed()).isEmpty();
    Finding finding = result.remaining().findings().get(0);
    assertThat(finding.fix().orElseThrow().safety()).isEqualTo(Safety.MANUAL);
    assertThat(finding.help()).startsWith("not fixed automatically: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"  broken: [", "  metadata:\n\tname: tab", "{{ .Values.pod }}"})
  void aDocumentThatIsNotUnderstoodLeavesTheOthersFixable(String text) {
    String rest = "---\napiVersion: v1\nkind: Pod\n" + text + "\n";
    FixResult result = fix(NAMESPACE + rest, wantsLabel("first", "x", "a"));
    assertThat(result.changed()).hasSize(1);
    assertThat(result.changed().get(0).after().text()).endsWith("    x: a\n" + rest);
  }

  @Test
  void aRuleThatFailsDoesNotStopTheOthers() {
    TestRule failing =
        new TestRule(
            "failing",
            (namespace, project) -> {
              throw new IllegalStateException("a bug");
            });
    FixResult result = fix(NAMESPACE, failing, wantsLabel("first", "x", "a"));
    assertThat(result.remaining().faults()).extracting(RuleFault::rule).containsExactly("failing");
    assertThat(result.applied()).hasSize(1);
  }
}
