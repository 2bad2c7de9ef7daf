package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.WrittenElsewhere;
import dev.rollgate.render.Text;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that a template takes from elsewhere are not written out by a change. */
class TemplateValuesTests {

  private static final NodePath PATH = NodePath.ROOT.key("spec", "x");

  private static final String TEMPLATE =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        plain: same
        action: {{ .x }}
        partly: a{{ .x }}
        otherwise: one
        empty: {{ .none }}
        list:
          - name: {{ .y }}
      """;

  private static final String RENDERED =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        plain: same
        action: taken
        partly: ataken
        otherwise: two
        empty: ''
        more: included
        list:
          - name: third
      """;

  private static Document document(String text) {
    return new DocumentReader(t -> true, Limits.DEFAULT)
        .read(new SourceText("t.yaml", text))
        .documents()
        .get(0);
  }

  private final Resource rendered =
      ResourceReader.read(
              (Document.Parsed) document(RENDERED), CustomKinds.NONE, Completeness.WHOLE)
          .get(0)
          .resource();
  private final TemplateValues values =
      new TemplateValues(
          Text.of(
              WrittenElsewhere.template(
                  ((Document.Templated) document(TEMPLATE)).outline().orElseThrow(), rendered)),
          rendered);

  private boolean isIn(Content content) {
    return values.isIn(new Change.Insert(rendered.document(), PATH, content));
  }

  @Test
  void whatAnActionWroteIsTakenFromElsewhere() {
    assertThat(List.of("taken", "ataken", "third", "two", "included"))
        .allMatch(text -> isIn(Content.of(text)));
  }

  @Test
  void whatTheTemplateWritesOutIsNot() {
    assertThat(List.of("same", "web", "one", "a", "other", "")).noneMatch(t -> isIn(Content.of(t)));
  }

  @Test
  void keysAreTheSameEverywhere() {
    assertThat(isIn(Content.of("taken", Content.of("other")))).isFalse();
  }

  @Test
  void theValueIsFoundAnywhereInWhatIsAdded() {
    Content deep =
        Content.sequence(
            Content.of("other"), Content.of("a", Content.of("b", Content.of("taken"))));
    assertThat(isIn(deep)).isTrue();
  }

  @Test
  void everyChangeThatAddsSomethingIsAsked() {
    Document.Parsed document = rendered.document();
    Content.Scalar taken = Content.of("taken");
    Content.Scalar other = Content.of("other");
    assertThat(values.isIn(new Change.Append(document, PATH, taken))).isTrue();
    assertThat(values.isIn(new Change.Append(document, PATH, other))).isFalse();
    assertThat(values.isIn(new Change.Replace(document, PATH, taken))).isTrue();
    assertThat(values.isIn(new Change.Replace(document, PATH, other))).isFalse();
    assertThat(values.isIn(new Change.AddDocument(document, Content.of("a", taken)))).isTrue();
    assertThat(values.isIn(new Change.AddDocument(document, Content.of("a", other)))).isFalse();
    assertThat(values.isIn(new Change.ReplaceEntry(document, PATH, "a", taken))).isTrue();
    assertThat(values.isIn(new Change.ReplaceEntry(document, PATH, "taken", other))).isFalse();
    assertThat(values.isIn(new Change.RenameKey(document, PATH, "taken"))).isFalse();
    assertThat(values.isIn(new Change.Remove(document, PATH))).isFalse();
  }
}
