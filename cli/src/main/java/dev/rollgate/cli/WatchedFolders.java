package dev.rollgate.cli;

import dev.rollgate.baseline.BaselineFile;
import dev.rollgate.config.ConfigurationFinder;
import dev.rollgate.files.FileFinder;
import dev.rollgate.files.LeftOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits for changes of what a run looks at: manifests below its inputs, and the files that say what
 * to read and to report. Folders are watched from before they are read, so that nothing is missed
 * in between; each run tells anew which those are.
 */
final class WatchedFolders implements LeftOut.Observer, AutoCloseable {

  /** A save is often several changes in a row. */
  private static final long QUIET_MILLIS = 40;

  /** But who writes on and on does not keep the others waiting. */
  private static final int MAX_WAITS = 10;

  /** Files that count wherever they are found. */
  private static final Set<String> NAMES =
      Set.of(".gitignore", ConfigurationFinder.FILE_NAME, BaselineFile.NAME);

  private final WatchService service;
  private final List<Path> inputs;
  private final Set<Path> ours;
  private final Set<Path> counting = new HashSet<>();
  private Map<WatchKey, Path> watched = new HashMap<>();
  private Map<WatchKey, Path> entered = new HashMap<>();
  private Optional<String> problem = Optional.empty();

  /**
   * Nothing is watched yet.
   *
   * @param inputs files and folders; they need not exist
   * @param ours files that a run writes itself
   * @throws IOException when the system cannot watch anything more
   */
  WatchedFolders(List<Path> inputs, Set<Path> ours) throws IOException {
    this.inputs = inputs.stream().map(WatchedFolders::normal).toList();
    this.ours = Set.copyOf(ours);
    this.service = inputs.get(0).getFileSystem().newWatchService();
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** A run begins: it tells which folders it enters, and which files count. */
  void begin() {
    entered = new HashMap<>();
    problem = Optional.empty();
    inputs.forEach(this::watchFrom);
    counting.forEach(this::watchFolderOf);
  }

  /** Those above may hold a configuration, and tell when the input comes or goes. */
  private void watchFrom(Path input) {
    for (Path folder = input; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder)) {
        watch(folder);
      }
      if (!folder.equals(input) && Files.exists(folder.resolve(".git"))) {
        return;
      }
    }
  }

  /** A single file counts too. */
  void counts(Path file) {
    Path normal = normal(file);
    counting.add(normal);
    watchFolderOf(normal);
  }

  private void watchFolderOf(Path file) {
    Path folder = file.getParent();
    if (folder != null && Files.isDirectory(folder)) {
      watch(folder);
    }
  }

  @Override
  public void entered(Path folder) {
    Optional<String> failure = watch(normal(folder));
    if (problem.isEmpty() && Files.isDirectory(folder)) {
      problem = failure;
    }
  }

  @Override
  public void leftOut(Supplier<String> name, LeftOut reason) {
    // What is left out is not watched.
  }

  /** Says why where that fails. */
  private Optional<String> watch(Path folder) {
    try {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      entered.put(key, folder);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(folder + ": " + e.getMessage());
    }
  }

  /** Why a folder that was read is not watched; empty when all are. */
  Optional<String> problem() {
    return problem;
  }

  /** Waits until something changes, and then for a moment of quiet. */
  void await() throws InterruptedException {
    for (WatchKey old : watched.keySet()) {
      if (!entered.containsKey(old)) {
        old.cancel();
      }
    }
    watched = entered;
    while (!matters(service.take())) {
      // What happened is nothing to a run.
    }
    for (int i = 0; i < MAX_WAITS; i++) {
      WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      if (more == null) {
        return;
      }
      matters(more);
    }
  }

  private boolean matters(WatchKey key) {
    List<WatchEvent<?>> events = key.pollEvents();
    boolean lives = key.reset();
    Path folder = watched.get(key);
    return folder != null && (!lives || events.stream().anyMatch(e -> matters(folder, e)));
  }

  private boolean matters(Path folder, WatchEvent<?> event) {
    // What happened is not known when there was too much of it.
    return !(event.context() instanceof Path name) || matters(folder.resolve(name));
  }

  private boolean matters(Path path) {
    if (ours.contains(path)) {
      return false;
    }
    return counting.contains(path)
        || NAMES.contains(String.valueOf(path.getFileName()))
        || inputs.stream().anyMatch(input -> input.startsWith(path) || isBelow(input, path));
  }

  private boolean isBelow(Path input, Path path) {
    return path.startsWith(input)
        && (FileFinder.hasEnding(path) || Files.isDirectory(path) || watched.containsValue(path));
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
