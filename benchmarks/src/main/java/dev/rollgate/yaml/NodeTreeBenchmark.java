package dev.rollgate.yaml;

import dev.rollgate.benchmarks.SyntheticTree;
import java.util.ArrayList;
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

/** The two ways from the text of a document to its nodes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class NodeTreeBenchmark {

  /** How many applications the tree has. */
  @Param("100")
  public int applications;

  private final List<Span> documents = new ArrayList<>();

  /** Finds the documents, all of which either way can read. */
  @Setup
  public void split() {
    for (String text : new SyntheticTree().texts(applications)) {
      documents.addAll(DocumentSplitter.split(new SourceText("tree.yaml", text)));
    }
    if (!documents.stream().allMatch(d -> BlockReader.read(d, Limits.DEFAULT).isPresent())) {
      throw new IllegalStateException("the block reader gives up on a part of the tree");
    }
  }

  /** By lines, as nearly all manifests are read. */
  @Benchmark
  public void blockReader(Blackhole hole) {
    documents.forEach(d -> hole.consume(BlockReader.read(d, Limits.DEFAULT)));
  }

  /** By the engine's events, as the rest is read. */
  @Benchmark
  public void eventReader(Blackhole hole) {
    documents.forEach(d -> hole.consume(DocumentReader.tree(d, d.text(), Limits.DEFAULT, false)));
  }
}
