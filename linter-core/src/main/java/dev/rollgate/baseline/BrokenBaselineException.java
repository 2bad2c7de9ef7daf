package dev.rollgate.baseline;

import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.Span;

/** A baseline file that cannot be taken; the message names the file, the line and the column. */
public final class BrokenBaselineException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param problem lower-case, without a full stop
   */
  BrokenBaselineException(Span at, String problem) {
    super(message(at, problem));
  }

  BrokenBaselineException(String file, String problem) {
    super(file + ": " + problem);
  }

  private static String message(Span at, String problem) {
    Position from = at.from();
    return "%s:%s:%s: %s".formatted(at.file(), from.line(), from.column(), problem);
  }
}
