package dev.rollgate.benchmarks;

import dev.rollgate.kube.Kind;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Rule;
import dev.rollgate.rules.BuiltInRules;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From documents to findings: the linker, and each family of rules. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LintingBenchmark {

  private static final String RULES = "dev.rollgate.rules.";

  /** Files that are read already. */
  @State(Scope.Benchmark)
  public static class Tree {

    /** How many applications the tree has. */
    @Param("100")
    public int applications;

    private final List<YamlFile> files = new ArrayList<>();

    /** Reads the tree. */
    @Setup
    public void read() {
      DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
      for (String text : new SyntheticTree().texts(applications)) {
        files.add(reader.read(new SourceText(files.size() + ".yaml", text)));
      }
    }

    private Projects projects() {
      return new Workspace(Settings.DEFAULT).projects(files, List.of());
    }
  }

  /** A family of rules, and objects that no rule has looked at. */
  @State(Scope.Benchmark)
  public static class Family {

    /** The last part of the name of the rules' package. */
    @Param({"binding", "drain", "gate", "reader", "rollout", "schema", "startup"})
    public String family;

    private Linter linter;
    private Projects projects;

    /** Chooses the rules. */
    @Setup
    public void choose() {
      List<Rule> rules =
          BuiltInRules.ALL.stream()
              .filter(rule -> rule.getClass().getPackageName().equals(RULES + family))
              .toList();
      linter = new Linter(rules);
    }

    /** What rules share is kept with the objects: each run wants new ones. */
    @Setup(Level.Invocation)
    public void link(Tree tree) {
      projects = tree.projects();
    }
  }

  /** Makes typed views of objects, and follows what ties them together. */
  @Benchmark
  public Projects linker(Tree tree) {
    return tree.projects();
  }

  /** Runs the rules of one family. */
  @Benchmark
  public LintResult rules(Family family) {
    return family.linter.lint(family.projects);
  }
}
