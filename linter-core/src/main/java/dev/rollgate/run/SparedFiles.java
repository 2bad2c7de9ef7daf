package dev.rollgate.run;

import dev.rollgate.files.FileReading;
import dev.rollgate.files.FoundFile;
import dev.rollgate.files.FoundFile.Way;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.FixResult;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files that a user did not ask to write: links below the given paths lead out of them, or to what
 * is excluded there. They are read, and their faults are told.
 */
public final class SparedFiles {

  private final FileReading reading;

  SparedFiles(FileReading reading) {
    this.reading = reading;
  }

  /** Whether the fix of a finding leaves them alone. */
  Predicate<Finding> untouched() {
    return finding -> changedBy(finding).findAny().isEmpty();
  }

  private Stream<String> changedBy(Finding finding) {
    return finding.fix().stream()
        .flatMap(fix -> fix.changes().stream())
        .map(change -> change.document().span().source().name())
        .filter(name -> reading.found(name).filter(FoundFile::spared).isPresent());
  }

  /**
   * What to tell of them, a line for each that keeps a fix from being made.
   *
   * @param wanted the findings to mend
   */
  public List<String> describe(FixResult result, Predicate<Finding> wanted) {
    TreeSet<String> names = new TreeSet<>();
    result.remaining().findings().stream()
        .filter(wanted)
        .flatMap(this::changedBy)
        .forEach(names::add);
    return names.stream().map(this::describe).toList();
  }

  private String describe(String name) {
    String file =
        reading.found(name).filter(f -> f.way() == Way.EXCLUDED).isPresent()
            ? "a file that is excluded"
            : "a file outside of the given paths";
    return "%s links to %s, which was left alone".formatted(name, file);
  }
}
