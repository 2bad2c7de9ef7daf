package dev.rollgate.render.kustomize;

import dev.rollgate.files.FileBytes;
import dev.rollgate.render.Sources;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.TextDecoder;
import dev.rollgate.yaml.UnreadableTextException;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a run and what lies beside them on the disk. What was read and looked through once
 * is remembered for the next sources of the same run.
 */
final class SourceTree {

  private static final List<String> FILE_NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private final Sources sources;
  private final Memory memory;
  private final Map<Path, List<Path>> kustomizationFiles = new HashMap<>();

  /**
   * What stays true as long as texts do.
   *
   * @param disk what files hold that are none of the run
   * @param parsed the same as documents
   * @param kustomizations by their texts
   * @param mattering whether a text passes the screen
   */
  private record Memory(
      Map<Path, Optional<SourceText>> disk,
      Map<SourceText, YamlFile> parsed,
      Map<SourceText, Optional<KustomizationFile>> kustomizations,
      Map<SourceText, Boolean> mattering) {}

  SourceTree(Sources sources) {
    this(
        sources,
        new Memory(
            new ConcurrentHashMap<>(),
            new ConcurrentHashMap<>(),
            new ConcurrentHashMap<>(),
            new ConcurrentHashMap<>()));
  }

  private SourceTree(Sources sources, Memory memory) {
    this.sources = sources;
    this.memory = memory;
  }

  /** The tree with other texts for some of the files. */
  SourceTree with(Sources later) {
    return new SourceTree(later, memory);
  }

  Sources sources() {
    return sources;
  }

  boolean isFile(Path path) {
    return sources.at(path).isPresent() || Files.isRegularFile(path);
  }

  /** The documents of a file: the run's own, which fixes can change, or those on the disk. */
  Optional<YamlFile> yaml(Path path) {
    return sources
        .at(path)
        .or(() -> disk(path).map(text -> memory.parsed().computeIfAbsent(text, Yaml::read)));
  }

  /** The trees of all documents of a file, also of those that a run has no use for. */
  List<Document.Parsed> documents(Path path) {
    return yaml(path).stream()
        .flatMap(file -> file.documents().stream().flatMap(d -> tree(file, d).stream()))
        .toList();
  }

  private Optional<Document.Parsed> tree(YamlFile file, Document document) {
    if (!(document instanceof Document.OutOfScope)) {
      return Optional.of(document)
          .filter(Document.Parsed.class::isInstance)
          .map(Document.Parsed.class::cast);
    }
    YamlFile whole = memory.parsed().computeIfAbsent(file.source(), Yaml::read);
    return Yaml.parsed(whole).stream().filter(d -> d.span().equals(document.span())).findFirst();
  }

  /** Whether what a file holds could matter to a load balancer. */
  boolean mayMatter(Path path) {
    return sources
        .at(path)
        .map(YamlFile::source)
        .or(() -> disk(path))
        .map(text -> memory.mattering().computeIfAbsent(text, t -> Screen.passes(t.text())))
        .orElse(false);
  }

  private Optional<SourceText> disk(Path path) {
    return memory.disk().computeIfAbsent(path, this::readDisk);
  }

  private Optional<SourceText> readDisk(Path path) {
    try {
      return Optional.of(TextDecoder.decode(sources.name(path), new FileBytes().read(path)));
    } catch (IOException | UnreadableTextException e) {
      // Kustomize may know what to do with it, or else says what is wrong.
      return Optional.empty();
    }
  }

  /** The files that make a folder one of a kustomization; more than one are too many. */
  List<Path> kustomizationFiles(Path folder) {
    return kustomizationFiles.computeIfAbsent(folder, this::findKustomizationFiles);
  }

  private List<Path> findKustomizationFiles(Path folder) {
    List<Path> found = new ArrayList<>();
    for (String name : FILE_NAMES) {
      Path file = folder.resolve(name);
      if (isFile(file)) {
        found.add(file);
      }
    }
    return found;
  }

  /** The kustomization of a folder, if there is one. */
  Optional<KustomizationFile> kustomization(Path folder) {
    return kustomizationFiles(folder).stream().findFirst().flatMap(this::kustomizationIn);
  }

  private Optional<KustomizationFile> kustomizationIn(Path file) {
    return yaml(file)
        .flatMap(
            yaml ->
                memory
                    .kustomizations()
                    .computeIfAbsent(yaml.source(), s -> KustomizationReader.read(file, yaml)));
  }
}
