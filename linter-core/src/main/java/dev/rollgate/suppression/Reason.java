package dev.rollgate.suppression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something is suppressed, and until when: {@code until=2027-01-31 until the move is through}.
 *
 * @param text without the date
 * @param expires the last day, if one is given that can be read
 * @param wrongDate what is given for a date and is none
 */
record Reason(String text, Optional<LocalDate> expires, Optional<String> wrongDate) {

  private static final Pattern UNTIL = Pattern.compile("(?<!\\S)until=(\\S*)");

  /** What would be taken for a reason, and so count for ever. */
  private static final Pattern NEARLY =
      Pattern.compile("(?i)\\buntil[ \\t]*+(?:[=:][ \\t]*+)?\\d{4}-\\d{1,2}-\\d{1,2}\\b");

  static Reason parse(String written) {
    Matcher until = UNTIL.matcher(written);
    if (!until.find()) {
      Matcher near = NEARLY.matcher(written);
      return new Reason(
          written.strip(),
          Optional.empty(),
          near.find() ? Optional.of(near.group().strip()) : Optional.empty());
    }
    String before = written.substring(0, until.start()).strip();
    String text = (before + ' ' + written.substring(until.end()).strip()).strip();
    try {
      LocalDate date = LocalDate.parse(until.group(1));
      return new Reason(text, Optional.of(date), Optional.empty());
    } catch (DateTimeException e) {
      return new Reason(text, Optional.empty(), Optional.of(until.group(1)));
    }
  }
}
