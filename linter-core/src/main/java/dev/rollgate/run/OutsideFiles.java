package dev.rollgate.run;

import dev.rollgate.files.FileReading;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.FixResult;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files outside of the paths that a user gave, to which links below these lead. They are read, and
 * their faults are told, but a fix writes only where it was asked to.
 */
public final class OutsideFiles {

  private final FileReading reading;

  OutsideFiles(FileReading reading) {
    this.reading = reading;
  }

  /** Whether the fix of a finding leaves them alone. */
  Predicate<Finding> spared() {
    return finding -> changedBy(finding).findAny().isEmpty();
  }

  private Stream<String> changedBy(Finding finding) {
    return finding.fix().stream()
        .flatMap(fix -> fix.changes().stream())
        .map(change -> change.document().span().source().name())
        .filter(reading::isOutside);
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
    return names.stream()
        .map(name -> name + " links to a file outside of the given paths, which was left alone")
        .toList();
  }
}
