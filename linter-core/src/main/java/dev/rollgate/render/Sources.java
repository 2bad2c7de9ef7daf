package dev.rollgate.render;

import dev.rollgate.files.FileBytes;
import dev.rollgate.render.gitops.Deliveries;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run as a renderer sees them: those that the run reads, perhaps with a text that a
 * fix gave them, and what else lies on the disk.
 */
public final class Sources {

  private final Path workingDirectory;
  private final Map<Path, YamlFile> files = new LinkedHashMap<>();
  private final Map<String, Path> paths = new HashMap<>();
  private @Nullable Deliveries deliveries;

  /**
   * @param workingDirectory what relative names start from
   * @param read the files of the run
   * @param paths where they are, by name; those that are nowhere cannot be sources
   */
  public Sources(Path workingDirectory, List<YamlFile> read, Map<String, Path> paths) {
    this.workingDirectory = normal(workingDirectory);
    for (YamlFile file : read) {
      Path path = paths.get(file.source().name());
      if (path != null) {
        files.put(normal(path), file);
        this.paths.put(file.source().name(), normal(path));
      }
    }
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** What the files have Argo CD and Flux apply. */
  public synchronized Deliveries deliveries() {
    if (deliveries == null) {
      deliveries = new Deliveries(this);
    }
    return deliveries;
  }

  /** The files of the run, by their whole paths, in the order in which they were read. */
  public Map<Path, YamlFile> files() {
    return files;
  }

  /** The file of the run at a path. */
  public Optional<YamlFile> at(Path path) {
    return Optional.ofNullable(files.get(normal(path)));
  }

  /** The whole path of a file of the run. */
  public Optional<Path> path(YamlFile file) {
    return Optional.ofNullable(paths.get(file.source().name()));
  }

  /** The name of a file or folder for people: as the run names it, or from where it started. */
  public String name(Path path) {
    Path whole = normal(path);
    YamlFile file = files.get(whole);
    if (file != null) {
      return file.source().name();
    }
    boolean below = whole.startsWith(workingDirectory);
    String name = (below ? workingDirectory.relativize(whole) : whole).toString();
    return name.isEmpty() ? "." : name.replace('\\', '/');
  }

  /**
   * What a file holds now: the text of the run, or what is on the disk.
   *
   * @throws IOException when it cannot be read
   */
  public byte[] bytes(Path path) throws IOException {
    YamlFile file = files.get(normal(path));
    return file == null
        ? new FileBytes().read(path)
        : file.source().text().getBytes(StandardCharsets.UTF_8);
  }
}
