package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines to paste, and where they belong. */
class SnippetTests {

  private static final NodePath SPEC = NodePath.ROOT.key("spec");
  private static final NodePath WEB = SPEC.key("containers").index(1);

  private static final String TEXT =
      """
      kind: Deployment
      spec:
        replicas: 1
        containers:
        - image: a
        - name: web
          image: b
          ports: [80]
        last: 1
      """;

  private static Document.Parsed document(String text) {
    return (Document.Parsed)
        new DocumentReader(t -> true, Limits.DEFAULT)
            .read(new SourceText("a.yaml", text))
            .documents()
            .get(0);
  }

  private final Document.Parsed document = document(TEXT);

  private Change insert(NodePath path, Content value) {
    return new Change.Insert(document, path, value);
  }

  @Test
  void aNewEntryStandsBelowThePlaceThatIsThere() {
    assertThat(Snippet.of(List.of(insert(SPEC.key("min"), Content.of(5)))))
        .isEqualTo("  # spec\n  min: 5");
  }

  @Test
  void anItemIsKnownByItsNameOrElseByItsPosition() {
    assertThat(Snippet.of(List.of(insert(WEB.key("x"), Content.of(5)))))
        .isEqualTo("    # spec.containers[name=web]\n    x: 5");
    assertThat(Snippet.of(List.of(insert(SPEC.key("containers").index(0).key("x"), Content.of(5)))))
        .isEqualTo("    # spec.containers[0]\n    x: 5");
  }

  @Test
  void mappingsThatTheChangeCreatesAreLinesAndNoPlace() {
    assertThat(Snippet.of(List.of(insert(WEB.key("p", "q"), Content.of(5)))))
        .isEqualTo("    # spec.containers[name=web]\n    p:\n      q: 5");
  }

  @Test
  void anAppendedItemStandsBelowItsList() {
    Change append =
        new Change.Append(document, SPEC.key("containers"), Content.of("name", Content.of("new")));
    assertThat(Snippet.of(List.of(append))).isEqualTo("  # spec.containers\n  - name: new");
  }

  @Test
  void changesOfOnePlaceStandTogetherAndOthersApart() {
    assertThat(
            Snippet.of(
                List.of(
                    new Change.Replace(document, SPEC.key("replicas"), Content.of(30)),
                    insert(WEB.key("x"), Content.of(5)),
                    new Change.Replace(document, SPEC.key("last"), Content.of(7)))))
        .isEqualTo(
            """
              # spec
              replicas: 30
              last: 7
                # spec.containers[name=web]
                x: 5\
            """);
  }

  @Test
  void twoChangesOfOneLineShowItOnce() {
    Document.Parsed flow = document("spec: {a: 1, b: 2}\n");
    assertThat(
            Snippet.of(
                List.of(
                    new Change.Replace(flow, SPEC.key("a"), Content.of(10)),
                    new Change.Replace(flow, SPEC.key("b"), Content.of(20)))))
        .isEqualTo("# spec\nspec: {a: 10, b: 20}");
  }

  @Test
  void theObjectItselfIsNoPlace() {
    assertThat(Snippet.of(List.of(insert(NodePath.ROOT.key("x"), Content.of("text")))))
        .isEqualTo("x: text");
  }

  @Test
  void aTextWithoutAFinalLineBreakIsShownToItsEnd() {
    Document.Parsed open = document("spec:\n  a: 1");
    assertThat(Snippet.of(List.of(new Change.Replace(open, SPEC.key("a"), Content.of("other")))))
        .isEqualTo("  # spec\n  a: other");
  }

  @Test
  void aNewDocumentIsShownWithoutItsMarker() {
    Change add = new Change.AddDocument(document, Content.of("kind", Content.of("Namespace")));
    // Where the path of the change is the root, there is no step to leave out.
    assertThat(Snippet.of(List.of(add))).isEqualTo("kind: Namespace");
  }

  @Test
  void whatIsOnlyTakenOutShowsNothing() {
    assertThat(Snippet.of(List.of(new Change.Remove(document, SPEC.key("last"))))).isEmpty();
  }

  @Test
  void whatHasNoPlaceShowsNothing() {
    Change refused = insert(SPEC.key("last", "x"), Content.of(1));
    Change made = new Change.Insert(document, SPEC.key("min"), Content.of(5));
    assertThat(Snippet.of(List.of(refused))).isEmpty();
    assertThat(Snippet.of(List.of(refused, made))).isEqualTo("  # spec\n  min: 5");
  }

  @Test
  void valuesOfOneObjectAreToldToBeSuch() {
    assertThat(Snippet.ofOne("  # spec\n  a: 1"))
        .isEqualTo("  # values are those of one object\n  # spec\n  a: 1");
    assertThat(Snippet.ofOne("")).isEmpty();
  }
}
