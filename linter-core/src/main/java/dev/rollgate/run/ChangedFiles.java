package dev.rollgate.run;

import dev.rollgate.baseline.BaselineFile;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.config.ConfigurationFinder;
import dev.rollgate.files.FileFinder;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that somebody changed, and the findings that touch them. Where a file changed that any
 * finding may hang on, all findings do: the configuration, the baseline, what says which files
 * count, and a manifest that is gone, for a link to what it held may be broken anywhere.
 */
final class ChangedFiles {

  /** Files that count wherever they are, also where they were and no longer are. */
  private static final Set<String> DECIDING =
      Set.of(
          ConfigurationFinder.FILE_NAME,
          BaselineFile.NAME,
          ".gitignore",
          "kustomization.yaml",
          "kustomization.yml",
          "Kustomization");

  private final Path workingDirectory;
  private final Optional<Set<Path>> changed;
  private final Optional<String> whyAll;
  private final Map<String, Boolean> known = new HashMap<>();

  private ChangedFiles(
      Path workingDirectory, Optional<Set<Path>> changed, Optional<String> whyAll) {
    this.workingDirectory = workingDirectory;
    this.changed = changed;
    this.whyAll = whyAll;
  }

  static ChangedFiles of(
      RunRequest request, ConfigurationFile configuration, BaselinePlace baseline) {
    Path here = request.workingDirectory();
    if (request.changed().isEmpty()) {
      return new ChangedFiles(here, Optional.empty(), Optional.empty());
    }
    Set<Path> changed = new TreeSet<>(identities(here, request.changed().get().files().stream()));
    Set<Path> removed = identities(here, request.changed().get().removed().stream());
    Set<Path> inputs = identities(here, request.paths().stream().map(Path::of));
    Set<Path> deciding = deciding(request, configuration, baseline);
    Optional<String> whyAll =
        changed.stream()
            .filter(
                file ->
                    DECIDING.contains(String.valueOf(file.getFileName()))
                        || isBelow(file, deciding)
                        || (isBelow(file, inputs) && isLostManifest(file, removed)))
            .map(file -> ConfigurationChoice.shown(identity(here), file))
            .findFirst();
    return new ChangedFiles(here, Optional.of(changed), whyAll);
  }

  private static Set<Path> deciding(
      RunRequest request, ConfigurationFile configuration, BaselinePlace baseline) {
    List<Path> files = new ArrayList<>(request.rulesJars());
    files.add(Path.of(configuration.source().name()));
    files.add(baseline.file());
    request.schemas().forEach(folder -> files.add(Path.of(folder)));
    for (String folder : configuration.values().schemas()) {
      files.add(configuration.folder().resolve(folder));
    }
    return identities(request.workingDirectory(), files.stream());
  }

  private static Set<Path> identities(Path here, Stream<Path> files) {
    return files.map(file -> identity(here.resolve(file))).collect(Collectors.toSet());
  }

  private static boolean isLostManifest(Path file, Set<Path> removed) {
    return FileFinder.hasEnding(file) && (removed.contains(file) || !Files.exists(file));
  }

  private static boolean isBelow(Path file, Set<Path> places) {
    return places.stream().anyMatch(file::startsWith);
  }

  /** The same for all links to a file; one that is gone is where its folder is. */
  private static Path identity(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      Path folder = absolute.getParent();
      return folder == null ? absolute : identity(folder).resolve(absolute.getFileName());
    }
  }

  /** Which findings are reported, in words; empty when nobody asked about changed files. */
  Optional<String> described() {
    return changed.map(
        files ->
            whyAll
                .map(file -> "all, for any may hang on " + file)
                .orElse("those that touch what changed"));
  }

  /** What of a result touches the files. */
  LintResult of(LintResult result) {
    return isLimited() ? result.touching(this::isChanged) : result;
  }

  /** Whether a finding touches them. */
  boolean concern(Finding finding) {
    return !isLimited() || finding.touches(this::isChanged);
  }

  private boolean isLimited() {
    return changed.isPresent() && whyAll.isEmpty();
  }

  private boolean isChanged(String name) {
    return known.computeIfAbsent(name, this::isOneOfThem);
  }

  private boolean isOneOfThem(String name) {
    try {
      for (Path p = identity(workingDirectory.resolve(name)); p != null; p = p.getParent()) {
        if (changed.orElseThrow().contains(p)) {
          return true;
        }
      }
      return false;
    } catch (InvalidPathException e) {
      // A file whose name this system cannot spell: better told than lost.
      return true;
    }
  }
}
