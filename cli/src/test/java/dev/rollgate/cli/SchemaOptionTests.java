package dev.rollgate.cli;

import static dev.rollgate.cli.GateNamespace.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Schemas of kinds that are the user's own. */
class SchemaOptionTests extends WorkingFolder {

  static final String WIDGET =
      """
      apiVersion: example.com/v1
      kind: Widget
      metadata:
        name: w
      spec:
        Size: 1
      """;

  static final String WIDGET_SCHEMA =
      """
      {"type": "object", "properties": {"spec": {"type": "object",
       "properties": {"size": {"type": "integer"}}, "additionalProperties": false}}}
      """;

  @Test
  void schemasOfFurtherKindsAreTakenFromFolders() throws IOException {
    write("k8s/w.yaml", WIDGET);
    write("schemas/example.com/widget_v1.json", WIDGET_SCHEMA);
    assertThat(run("lint", "k8s").err()).contains("nothing to check");
    Result result = run("lint", "--format", "concise", "--schema", "schemas", "k8s");
    assertThat(result)
        .isEqualTo(
            new Result(
                1,
                "k8s/w.yaml:6:3: error[field-unknown] spec.Size of Widget \"w\" is no field in"
                    + " example.com/v1 [fixable with --unsafe]\n",
                ""));
  }

  @Test
  void jsonNamesTheKindOfTheUsersOwn() throws IOException {
    write("schemas/example.com/widget_v1.json", WIDGET_SCHEMA);
    Result result = runOn(WIDGET, "lint", "--format", "json", "--schema", "schemas", "-");
    JsonNode finding = new ObjectMapper().readTree(result.out()).path("findings").path(0);
    assertThat(finding.path("resource").path("kind").stringValue()).isEqualTo("Widget");
  }

  @Test
  void fixesAreMadeInFurtherKindsToo() throws IOException {
    write("schemas/example.com/widget_v1.json", WIDGET_SCHEMA);
    Result result = runOn(WIDGET, "fix", "--unsafe", "--schema", "schemas", "-");
    assertThat(result.out()).isEqualTo(WIDGET.replace("Size", "size"));
  }

  @Test
  void aSchemaThatIsNoneIsAWrongUsage() throws IOException {
    write("k8s/w.yaml", WIDGET);
    write("schemas/example.com/widget_v1.json", "{");
    Result result = run("lint", "--schema", "schemas", "k8s");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("rollgate: schemas/example.com/widget_v1.json: not JSON: ");
  }

  @Test
  void aSchemaMayNotReferToTheNetwork() throws IOException {
    write("k8s/w.yaml", WIDGET);
    write("schemas/example.com/widget_v1.json", "{\"$ref\": \"https://example.com/w.json\"}");
    Result result = run("lint", "--schema", "schemas", "k8s");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "rollgate: schemas/example.com/widget_v1.json: not a JSON Schema:"
                + " it refers to https://example.com/w.json outside of itself\n");
  }

  @Test
  void schemasOfKindsThatAreNotThereAreNotRead() throws IOException {
    write("k8s/ns.yaml", NAMESPACE);
    write("schemas/example.com/widget_v1.json", "{");
    assertThat(run("lint", "--schema", "schemas", "k8s").code()).isEqualTo(0);
  }

  @Test
  void schemasAreLookedForInFoldersOfTheRightShape() throws IOException {
    write("k8s/ns.yaml", NAMESPACE);
    write("schemas/widget.json", WIDGET_SCHEMA);
    assertThat(run("lint", "--schema", "schemas", "k8s"))
        .isEqualTo(new Result(2, "", "rollgate: no GROUP/KIND_VERSION.json in schemas\n"));
    assertThat(run("lint", "--schema", "nowhere", "k8s"))
        .isEqualTo(new Result(2, "", "rollgate: not a folder: nowhere\n"));
  }
}
