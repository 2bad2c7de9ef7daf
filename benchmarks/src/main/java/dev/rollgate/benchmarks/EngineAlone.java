package dev.rollgate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The YAML engine alone: composes every document of some folders, and prints how many there are. */
public final class EngineAlone {

  private EngineAlone() {}

  /** Takes folders. */
  public static void main(String[] folders) throws IOException {
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(1000).build();
    int documents = 0;
    for (String folder : folders) {
      for (Path file : files(Path.of(folder))) {
        try {
          Compose compose = new Compose(settings);
          for (Node document : compose.composeAllFromString(Files.readString(file))) {
            documents += document == null ? 0 : 1;
          }
        } catch (YamlEngineException e) {
          // A template, or broken: as far as it came, it took its time.
        }
      }
    }
    System.out.println(documents);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().toList();
    }
  }
}
