package dev.rollgate.lint;

/**
 * A fix that failed its proof, and so was not made: our bug, never the user's.
 *
 * @param finding what it should have mended
 * @param reason what the proof found
 */
public record DroppedFix(Finding finding, String reason) {

  /** What to tell the user of it, in one line. */
  public String describe() {
    return "internal fault: the fix of %s in %s was not made: %s"
        .formatted(finding.rule().id(), finding.span().file(), reason);
  }
}
