package dev.rollgate.cli;

import dev.rollgate.files.LeftOut;
import java.util.Locale;

/** What became of a file. */
enum FileFate {
  /** Every document that matters was linted. */
  LINTED,
  /** What a tool makes of it was linted. */
  RENDERED,
  /** Some documents were linted, others could not be understood. */
  PARTLY,
  /** No document that matters was understood. */
  NOT_LINTED,
  /** It holds no object that matters. */
  OUT_OF_SCOPE,
  /** Its text could not be had. */
  UNREADABLE,
  /** The user excludes it. */
  EXCLUDED,
  /** A {@code .gitignore} file excludes it. */
  IGNORED,
  /** A folder of another program, a file of Rollgate itself, or no file. */
  SKIPPED,
  /** Its name does not end as that of a manifest. */
  OTHER_ENDING;

  static FileFate of(LeftOut reason) {
    return switch (reason) {
      case EXCLUDED -> EXCLUDED;
      case IGNORED -> IGNORED;
      case FOREIGN_FOLDER, OWN, NO_FILE -> SKIPPED;
      case OTHER_ENDING -> OTHER_ENDING;
    };
  }

  /** The word in lists: lower-case, with dashes. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
