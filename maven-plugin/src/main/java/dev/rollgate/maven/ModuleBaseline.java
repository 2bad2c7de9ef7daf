package dev.rollgate.maven;

import dev.rollgate.baseline.BaselineFile;
import dev.rollgate.run.FileChoice;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which baseline belongs to a module: its own comes before one that is merely found.
 *
 * @param wanted what the build says of it
 */
record ModuleBaseline(ModuleFolders folders, FileChoice wanted) {

  /** The one that a run holds its findings against. */
  FileChoice toRead() {
    return Files.isRegularFile(folders.module().resolve(BaselineFile.NAME)) ? toWrite() : wanted;
  }

  /** The one that records the findings of a run, whether it exists or not. */
  FileChoice toWrite() {
    return wanted instanceof FileChoice.Search
        ? new FileChoice.Fallback(folders.name(Path.of(BaselineFile.NAME)))
        : wanted;
  }
}
