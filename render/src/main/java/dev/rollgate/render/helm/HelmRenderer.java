package dev.rollgate.render.helm;

import dev.rollgate.render.RenderSettings;
import dev.rollgate.render.Renderer;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Sources;
import dev.rollgate.render.Tool;
import dev.rollgate.render.Unrendered;
import dev.rollgate.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Renders charts with Helm itself, as {@code helm template} does: dependencies have to lie in the
 * chart, and nothing is asked of a cluster. A chart of which nothing can matter to a target group
 * is left alone.
 */
public final class HelmRenderer implements Renderer {

  private static final int MAX_THREADS = 4;

  /** Of all runs: calls of earlier ones may still go on. */
  private static final HelmCalls OF_ALL = new HelmCalls(HelmCalls.LIMIT);

  /** What lies on the disk does not change during a run. */
  private final Map<Path, ChartFiles> files = new HashMap<>();

  private final Map<Path, Done> done = new HashMap<>();

  private final HelmCalls calls;

  private RenderSettings settings = RenderSettings.NONE;

  /** Made through {@link java.util.ServiceLoader}. */
  public HelmRenderer() {
    this(OF_ALL);
  }

  /**
   * Made by tests, which do not wait as long.
   *
   * @param limit how long a root may take
   */
  HelmRenderer(Duration limit) {
    this(new HelmCalls(limit));
  }

  private HelmRenderer(HelmCalls calls) {
    this.calls = calls;
  }

  /**
   * What a chart's roots became.
   *
   * @param read the texts of the run that they took; each is equal to itself alone
   */
  private record Done(ChartRoots roots, List<SourceText> read, Renderings renderings) {}

  @Override
  public Tool tool() {
    return Tool.HELM;
  }

  @Override
  public Optional<String> unavailable() {
    return HelmLibrary.isThere()
        ? Optional.empty()
        : Optional.of(
            "there is no native library of Helm for this platform (%s, %s)"
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
  }

  @Override
  public void configure(RenderSettings told) {
    settings = told;
  }

  @Override
  public Renderings render(Sources sources) {
    List<ChartRoots> charts = new ArrayList<>();
    Renderings all = Renderings.NONE;
    Releases releases = new Releases(sources);
    for (Chart chart : Chart.in(sources)) {
      List<Release> named = configured(chart);
      List<Release> pointed = named.isEmpty() ? releases.of(chart) : named;
      try {
        ChartFiles below = files(chart.folder());
        if (chart.hasDependencies() || below.mayMatter(sources) || mayMatter(pointed, sources)) {
          charts.add(roots(chart, below, pointed.isEmpty() ? own(chart, below) : pointed));
        }
      } catch (IOException e) {
        ChartFiles none = new ChartFiles(chart.folder(), Set.of());
        String reason = "its files cannot be read: " + e.getMessage();
        all = all.and(roots(chart, none, own(chart, none)).failed(sources, reason));
      }
    }
    for (Renderings of : charts.isEmpty() ? List.<Renderings>of() : rendered(charts, sources)) {
      all = all.and(of);
    }
    return sorted(all);
  }

  private ChartRoots roots(Chart chart, ChartFiles below, List<Release> releases) {
    return new ChartRoots(chart, below, releases, settings.kubernetesVersion());
  }

  /** What the user says, which counts above all that is found. */
  private List<Release> configured(Chart chart) {
    return settings.releases().stream()
        .filter(release -> release.chart().equals(chart.folder()))
        .map(release -> Release.configured(chart, release))
        .toList();
  }

  private ChartFiles files(Path folder) throws IOException {
    ChartFiles known = files.get(folder);
    if (known == null) {
      known = ChartFiles.of(folder);
      files.put(folder, known);
    }
    return known;
  }

  private static boolean mayMatter(List<Release> releases, Sources sources) throws IOException {
    for (Release release : releases) {
      for (Release.Values values : release.values()) {
        if (ChartFiles.mayMatter(values.text(sources))) {
          return true;
        }
      }
      if (ChartFiles.mayMatter(release.parameters().toString())) {
        return true;
      }
    }
    return false;
  }

  /** A chart alone, and with each values file beside it. */
  private static List<Release> own(Chart chart, ChartFiles files) {
    List<Release> own = new ArrayList<>(List.of(Release.plain(chart)));
    files.values().stream()
        .filter(f -> !f.endsWith("values.yaml"))
        .forEach(f -> own.add(Release.with(chart, f)));
    return own;
  }

  private List<Renderings> rendered(List<ChartRoots> charts, Sources sources) {
    int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Done>> tasks = new ArrayList<>();
      for (ChartRoots roots : charts) {
        Done before = done.get(roots.chart().folder());
        tasks.add(pool.submit(() -> done(roots, before, sources)));
      }
      List<Renderings> rendered = new ArrayList<>();
      for (int i = 0; i < tasks.size(); i++) {
        Done now = tasks.get(i).get();
        done.put(charts.get(i).chart().folder(), now);
        rendered.add(now.renderings());
      }
      return rendered;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while charts were rendered", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chart could not be rendered", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Done done(ChartRoots roots, @Nullable Done before, Sources sources) {
    List<SourceText> read = roots.read(sources);
    return before != null && before.roots().equals(roots) && before.read().equals(read)
        ? before
        : new Done(roots, read, roots.render(sources, calls));
  }

  private static Renderings sorted(Renderings all) {
    return new Renderings(
        all.rendered().stream()
            .sorted(Comparator.comparing((Rendering r) -> r.root().name()))
            .toList(),
        all.unrendered().stream()
            .sorted(Comparator.comparing((Unrendered u) -> u.root().name()))
            .toList(),
        new HashSet<>(all.inputs()),
        all.notes());
  }
}
