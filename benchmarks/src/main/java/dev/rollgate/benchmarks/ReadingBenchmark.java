package dev.rollgate.benchmarks;

import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;

/** From text to documents, step by step, beside what the YAML engine does by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReadingBenchmark {

  /** How many applications the tree has. */
  @Param("100")
  public int applications;

  private List<String> texts;

  /** Makes the tree. */
  @Setup
  public void write() {
    texts = new SyntheticTree().texts(applications);
  }

  private void read(DocumentReader reader, Blackhole hole) {
    for (String text : texts) {
      hole.consume(reader.read(new SourceText("tree.yaml", text)));
    }
  }

  /** Finds where documents begin and end, and parses none. */
  @Benchmark
  public void splitter(Blackhole hole) {
    read(new DocumentReader(text -> false, Limits.DEFAULT), hole);
  }

  /** Parses every document into a tree of nodes. */
  @Benchmark
  public void nodeTree(Blackhole hole) {
    read(new DocumentReader(text -> true, Limits.DEFAULT), hole);
  }

  /** The engine's events, which node trees are made of. */
  @Benchmark
  public void engineEvents(Blackhole hole) {
    Parse parse = new Parse(LoadSettings.builder().build());
    for (String text : texts) {
      parse.parseString(text).forEach(hole::consume);
    }
  }

  /** The engine's own nodes. */
  @Benchmark
  public void engineCompose(Blackhole hole) {
    Compose compose = new Compose(LoadSettings.builder().build());
    for (String text : texts) {
      compose.composeAllFromString(text).forEach(hole::consume);
    }
  }
}
