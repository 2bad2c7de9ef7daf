package dev.rollgate.run;

import dev.rollgate.files.FileReading;
import dev.rollgate.files.FileWriting;
import dev.rollgate.files.FileWriting.Replacement;
import dev.rollgate.files.FoundFile;
import dev.rollgate.files.NewOwner;
import dev.rollgate.files.SideFiles;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.FixResult.ChangedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what the fixer made of the files of a run. */
final class FixedFiles {

  private FixedFiles() {}

  /** All files or none; what runs that were killed left beside any file is taken away first. */
  static List<NewOwner> write(FixResult result, FileReading reading) throws IOException {
    List<Replacement> replacements = new ArrayList<>();
    for (ChangedFile file : result.changed()) {
      String name = file.before().name();
      reading
          .found(name)
          .map(f -> new Replacement(name, f.real(), file.before().text(), file.after().text()))
          .ifPresent(replacements::add);
    }
    SideFiles.sweepBeside(withinReach(reading));
    return FileWriting.write(replacements);
  }

  private static List<Path> withinReach(FileReading reading) {
    return reading.found().stream().filter(file -> !file.spared()).map(FoundFile::real).toList();
  }
}
