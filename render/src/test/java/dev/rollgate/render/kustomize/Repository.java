package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Kind;
import dev.rollgate.render.Sources;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files in a folder, as a run reads them. */
final class Repository {

  /** A run skips documents that hold no kind in use. */
  private static final DocumentReader READER = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);

  private final Path folder;
  private final Map<String, YamlFile> read = new LinkedHashMap<>();

  Repository(Path folder) {
    this.folder = folder;
  }

  /** A file of the run. */
  Repository with(String name, String text) {
    onDisk(name, text);
    return changed(name, text);
  }

  /** A file that the run does not read. */
  Repository onDisk(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the run with a text that is not on the disk. */
  Repository changed(String name, String text) {
    read.put(name, READER.read(new SourceText(name, text)));
    return this;
  }

  Sources sources() {
    Map<String, Path> paths = new LinkedHashMap<>();
    List<YamlFile> files = new ArrayList<>();
    read.forEach(
        (name, file) -> {
          paths.put(name, folder.resolve(name));
          files.add(file);
        });
    return new Sources(folder, files, paths);
  }

  Path folder() {
    return folder;
  }
}
