package dev.rollgate.maven;

import dev.rollgate.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The folder of reports and patches of a module. What an earlier build left there speaks of other
 * manifests and must not be taken for what this build says; what another goal of this build wrote
 * stays.
 */
final class OutputFolder {

  static final String PATCH = "fix.patch";

  private final Path folder;
  private final Set<Path> written;

  /**
   * The folder.
   *
   * @param context what all goals of one build share in one module
   */
  @SuppressWarnings("unchecked") // Nobody but this class puts its key into the context.
  OutputFolder(Path folder, Map<Object, Object> context) {
    this.folder = folder.toAbsolutePath().normalize();
    this.written =
        (Set<Path>) context.computeIfAbsent(OutputFolder.class.getName(), k -> new HashSet<Path>());
  }

  /** Where a file is, or would be. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a file. */
  void write(String name, String text) throws IOException {
    WholeFile.write(file(name).toString(), file(name), text);
    written.add(file(name));
  }

  /** Takes away a file, whoever wrote it. */
  void delete(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  /** Takes away the files of ours that an earlier build left. */
  void deleteOld() throws IOException {
    List<String> names = new ArrayList<>(List.of(PATCH));
    ReportFiles.FORMATS.forEach(format -> names.add(ReportFiles.fileName(format)));
    for (String name : names) {
      if (!written.contains(file(name))) {
        delete(name);
      }
    }
  }
}
