package dev.rollgate.cli;

import dev.rollgate.files.LeftOut;
import dev.rollgate.kube.Resource;
import dev.rollgate.render.Renderings;
import dev.rollgate.run.Run;
import dev.rollgate.traffic.Environment;
import dev.rollgate.traffic.Projects;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file, or a folder that was left out as a whole, and what became of it.
 *
 * @param name as the user named it, with a slash at the end of a folder
 * @param resources how many objects of it were linted
 * @param environment the environment that it belongs to, where there are any
 * @param notes what was not, and why
 */
record FileEntry(
    String name, FileFate fate, int resources, Optional<String> environment, List<Note> notes)
    implements Comparable<FileEntry> {

  private static final Comparator<FileEntry> ORDER =
      Comparator.comparing(FileEntry::name).thenComparing(FileEntry::fate);

  /**
   * Why something was not linted.
   *
   * @param line where, from 1 on; 0 for the whole file
   */
  record Note(int line, String message) {

    @Override
    public String toString() {
      return line == 0 ? message : "line " + line + ": " + message;
    }
  }

  /** What was read, and what could not be. */
  static List<FileEntry> of(Run.Inputs inputs, Projects projects) {
    Map<String, Integer> resources = new HashMap<>();
    for (Resource resource : projects.written()) {
      resources.merge(resource.file(), 1, Integer::sum);
    }
    List<FileEntry> entries = new ArrayList<>();
    for (YamlFile file : inputs.reading().files()) {
      String name = file.source().name();
      Optional<Environment> environment = projects.environments().of(name);
      entries.add(
          projects.renderings().inputs().contains(name)
              ? rendered(name, resources.getOrDefault(name, 0), projects.renderings())
              : of(file, resources.getOrDefault(name, 0), environment));
    }
    inputs
        .reading()
        .unreadable()
        .forEach(
            file ->
                entries.add(
                    new FileEntry(
                        file.name(),
                        FileFate.UNREADABLE,
                        0,
                        Optional.empty(),
                        List.of(new Note(0, file.problem())))));
    return entries;
  }

  private static FileEntry of(YamlFile file, int resources, Optional<Environment> environment) {
    List<Note> notes = new ArrayList<>();
    for (Document document : file.documents()) {
      if (document instanceof Document.Templated templated) {
        notes.add(new Note(templated.marker().from().line(), "a template"));
      } else if (document instanceof Document.Broken broken) {
        notes.add(new Note(broken.at().from().line(), broken.problem()));
      }
    }
    FileFate understood = resources > 0 ? FileFate.LINTED : FileFate.OUT_OF_SCOPE;
    FileFate fate = resources > 0 ? FileFate.PARTLY : FileFate.NOT_LINTED;
    FileFate actual = notes.isEmpty() ? understood : fate;
    environment
        .map(Environment::reason)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> notes.add(0, new Note(0, reason)));
    return new FileEntry(
        file.source().name(), actual, resources, environment.map(Environment::name), notes);
  }

  private static FileEntry rendered(String name, int resources, Renderings renderings) {
    List<String> roots = renderings.rootsOf(name);
    String note =
        roots.isEmpty()
            ? "input of a root"
            : "root" + (roots.size() == 1 ? " " : "s ") + String.join(", ", roots);
    return new FileEntry(
        name, FileFate.RENDERED, resources, Optional.empty(), List.of(new Note(0, note)));
  }

  static FileEntry of(String name, LeftOut reason) {
    String note =
        switch (reason) {
          case EXCLUDED -> "by --exclude or the configuration";
          case IGNORED -> "by .gitignore";
          case FOREIGN_FOLDER -> "a folder of another program";
          case OWN -> "what Rollgate itself reads or writes";
          case NO_FILE -> "a link to a folder, or no file";
          case OTHER_ENDING -> "only .yaml, .yml and .json files of a folder are read";
        };
    return new FileEntry(
        name, FileFate.of(reason), 0, Optional.empty(), List.of(new Note(0, note)));
  }

  @Override
  public int compareTo(FileEntry other) {
    return ORDER.compare(this, other);
  }
}
