package dev.rollgate.render.kustomize;

import dev.rollgate.render.Renderer;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Sources;
import dev.rollgate.render.Tool;
import dev.rollgate.render.Unrendered;
import dev.rollgate.render.kustomize.Build.Outcome;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Builds kustomizations with the program {@code kustomize}, or with {@code kubectl}, on a copy of
 * their files. One that takes anything but local files is told with the reason, and so is one that
 * needs a plugin; one whose files hold nothing that could matter to a load balancer is left alone.
 */
public final class KustomizeRenderer implements Renderer {

  private static final int THREADS = 4;

  private final Optional<Program> program;
  private final Map<Path, Outcome> earlier = new HashMap<>();
  private Optional<SourceTree> last = Optional.empty();

  /** Looks for the programs on the {@code PATH}. */
  public KustomizeRenderer() {
    this(Objects.requireNonNullElse(System.getenv("PATH"), ""));
  }

  KustomizeRenderer(String searchPath) {
    this.program = Program.find(searchPath);
  }

  @Override
  public Tool tool() {
    return Tool.KUSTOMIZE;
  }

  @Override
  public Optional<String> unavailable() {
    return program.isPresent()
        ? Optional.empty()
        : Optional.of("neither \"kustomize\" nor \"kubectl\" is on the PATH");
  }

  @Override
  public Renderings render(Sources sources) {
    SourceTree tree = last.map(t -> t.with(sources)).orElseGet(() -> new SourceTree(sources));
    last = Optional.of(tree);
    List<Build> builds = new ArrayList<>();
    for (Closure closure : Roots.thatMatter(tree)) {
      builds.add(new Build(program.orElseThrow(), tree, closure));
    }
    builds.sort(Comparator.comparing(Build::name));
    List<Rendering> rendered = new ArrayList<>();
    List<Unrendered> unrendered = new ArrayList<>();
    Set<String> inputs = new HashSet<>();
    List<Outcome> outcomes = outcomes(builds);
    for (int i = 0; i < builds.size(); i++) {
      Outcome outcome = outcomes.get(i);
      outcome.unrendered().ifPresent(unrendered::add);
      if (outcome.rendered().isPresent()) {
        rendered.add(outcome.rendered().get().to(builds.get(i).destination()));
        outcome.inputs().stream()
            .flatMap(input -> input.read().stream())
            .map((YamlFile file) -> file.source().name())
            .forEach(inputs::add);
      }
    }
    return new Renderings(rendered, unrendered, inputs, List.of());
  }

  /** What came of roots, now or before. */
  private List<Outcome> outcomes(List<Build> builds) {
    List<Build> changed = builds.stream().filter(b -> !isKnown(b)).toList();
    if (!changed.isEmpty()) {
      ExecutorService pool = Executors.newFixedThreadPool(Math.min(THREADS, changed.size()));
      try {
        List<CompletableFuture<Outcome>> running =
            changed.stream().map(b -> CompletableFuture.supplyAsync(b::run, pool)).toList();
        for (int i = 0; i < changed.size(); i++) {
          earlier.put(changed.get(i).folder(), running.get(i).join());
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return builds.stream().map(b -> Objects.requireNonNull(earlier.get(b.folder()))).toList();
  }

  private boolean isKnown(Build build) {
    Outcome outcome = earlier.get(build.folder());
    return outcome != null && outcome.inputs().equals(build.inputs());
  }
}
