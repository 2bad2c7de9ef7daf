package dev.rollgate.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaFaultsTests {

  private static List<Fault.Unknown> unknown(int fields) {
    String stray =
        IntStream.range(0, fields)
            .mapToObj(i -> "  stray" + i + ": 1\n")
            .collect(Collectors.joining());
    SourceText source =
        new SourceText(
            "input.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n" + stray);
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    Project project = new Project(List.of(reader.read(source)), List.of(), Settings.DEFAULT);
    return SchemaFaults.of(project, Fault.Unknown.class);
  }

  @Test
  void fieldsThatNoSchemaKnowsAreFaults() {
    assertThat(unknown(3)).hasSize(3);
  }

  /** To hold them against one another takes time by the square. */
  @Test
  void anObjectOfMoreFieldsThanAnybodyWritesIsNotHeldAgainstItsSchema() {
    assertThat(unknown(5_000)).hasSize(5_000);
    assertThat(unknown(5_001)).isEmpty();
  }
}
