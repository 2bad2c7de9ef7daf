package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A new text is held against the old one, the edits, and what the fixes declared. */
class TextProofTests {

  private static final String OUTSIDE = "the text changed outside the edits";
  private static final String NUMBER = "the number of documents changed";
  private static final String UNDECLARED = "the text changed in another way than declared";
  private static final NodePath A = NodePath.ROOT.key("a");

  private static YamlFile read(String text) {
    return new DocumentReader(t -> !t.toString().contains("foreign"), Limits.DEFAULT)
        .read(new SourceText("a.yaml", text));
  }

  private static Document.Parsed document(YamlFile file, int index) {
    return (Document.Parsed) file.documents().get(index);
  }

  /** The text in which the mark becomes another. */
  private static Optional<String> proof(
      YamlFile before, String mark, String other, Change... changes) {
    String text = before.source().text();
    int start = text.indexOf(mark);
    List<Edit> edits = List.of(new Edit(start, start + mark.length(), other));
    return FixProof.ofText(before, read(Edit.apply(text, edits)), List.of(changes), edits);
  }

  private static Change replace(Document.Parsed document, int value) {
    return new Change.Replace(document, A, Content.of(value));
  }

  @Test
  void theDeclaredValueIsProven() {
    YamlFile file = read("a: 1\nb: 2\n");
    assertThat(proof(file, "1", "300", replace(document(file, 0), 300))).isEmpty();
    assertThat(proof(file, "1", "301", replace(document(file, 0), 300))).hasValue(UNDECLARED);
    assertThat(proof(file, "1", "300")).hasValue(UNDECLARED);
  }

  @Test
  void whatStandsBeforeBetweenAndBehindTheEditsIsTheSame() {
    YamlFile before = read("# c\na: 1\n# d\nb: 2\n# e\n");
    List<Edit> edits = List.of(new Edit(7, 8, "10"), new Edit(16, 17, "20"));
    Document.Parsed document = document(before, 0);
    List<Change> changes =
        List.of(
            replace(document, 10),
            new Change.Replace(document, NodePath.ROOT.key("b"), Content.of(20)));
    String after = Edit.apply(before.source().text(), edits);

    assertThat(FixProof.ofText(before, read(after), changes, edits)).isEmpty();
    for (String comment : List.of("c", "d", "e")) {
      String other = after.replace("# " + comment, "# x");
      assertThat(FixProof.ofText(before, read(other), changes, edits))
          .as(comment)
          .hasValue(OUTSIDE);
    }
    assertThat(FixProof.ofText(before, read(after + "# f\n"), changes, edits)).hasValue(OUTSIDE);
    assertThat(FixProof.ofText(before, read("# c\na: 10\n# d\nb: 20"), changes, edits))
        .hasValue(OUTSIDE);
  }

  @Test
  void noDocumentComesOrGoesUndeclared() {
    YamlFile file = read("a: 1\n---\na: 2\n");
    assertThat(proof(file, "---\na: 2\n", "")).hasValue(NUMBER);
    assertThat(proof(file, "a: 1\n---\n", "", replace(document(file, 0), 2))).hasValue(NUMBER);
    assertThat(proof(file, "a: 2\n", "a: 2\n---\na: 3\n")).hasValue(NUMBER);
  }

  @Test
  void aNewDocumentSaysWhatWasDeclared() {
    YamlFile file = read("a: 1\n");
    Change add = new Change.AddDocument(document(file, 0), Content.of("b", Content.of("x")));
    assertThat(proof(file, "a: 1\n", "a: 1\n---\nb: x\n", add)).isEmpty();
    String other = "the new document says something else than declared";
    assertThat(proof(file, "a: 1\n", "a: 1\n---\nb: y\n", add)).hasValue(other);
    assertThat(proof(file, "a: 1\n", "a: 1\n---\nb: {{ x }}\n", add)).hasValue(other);
    assertThat(proof(file, "a: 1\n", "a: 1\n", add)).hasValue(other);
  }

  @Test
  void aDocumentStaysParsable() {
    String lost = "a document can no longer be parsed";
    YamlFile file = read("a: 1\n");
    assertThat(proof(file, "1", "[", replace(document(file, 0), 2))).hasValue(lost);
    assertThat(proof(file, "1", "{{ x }}", replace(document(file, 0), 2))).hasValue(lost);
    YamlFile template = read("a: 1\nb: {{ x }}\n");
    assertThat(proof(template, "1", "[")).hasValue(lost);
  }

  @Test
  void whatWasBrokenMayStaySo() {
    YamlFile file = read("a: [\n");
    assertThat(proof(file, "[", "{")).isEmpty();
  }

  @Test
  void aDocumentOutOfScopeSaysWhatWasDeclaredToo() {
    YamlFile file = read("a: 1 # foreign\n");
    assertThat(file.documents().get(0)).isInstanceOf(Document.OutOfScope.class);
    Document.Parsed document = Documents.parsed(file.documents().get(0)).orElseThrow();
    assertThat(proof(file, "1", "2", replace(document, 2))).isEmpty();
    assertThat(proof(file, "1", "3", replace(document, 2))).hasValue(UNDECLARED);
  }

  @Test
  void noKeyIsWrittenTwice() {
    YamlFile file = read("a: 1\n");
    Change insert = new Change.Insert(document(file, 0), NodePath.ROOT.key("b"), Content.of(1));
    assertThat(proof(file, "a: 1\n", "a: 1\nb: 1\nb: 1\n", insert))
        .hasValue("a key would be written twice");
    YamlFile twice = read("a: 1\nc: 1\nc: 2\n");
    assertThat(proof(twice, "a: 1", "a: 2", replace(document(twice, 0), 2))).isEmpty();
  }

  @Test
  void aDocumentInAScalarSaysWhatWasDeclared() {
    YamlFile file = read("text: |\n  a: 1\n");
    Document.Parsed inside = document(file, 0).embedded(NodePath.ROOT.key("text")).orElseThrow();
    Change change = replace(inside, 2);
    assertThat(proof(file, "1", "2", change)).isEmpty();
    assertThat(proof(file, "1", "3", change)).hasValue(UNDECLARED);
    assertThat(proof(file, "1", "2\n  a: 2", change)).hasValue(UNDECLARED);
    assertThat(proof(file, "1", "[", change)).hasValue(UNDECLARED);
    assertThat(proof(file, "1\n", "2\nb: 1\n", change)).hasValue(UNDECLARED);
  }
}
