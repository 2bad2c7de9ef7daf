package dev.rollgate.cli;

import dev.rollgate.report.Format;
import dev.rollgate.text.Suggestion;
import java.util.Optional;

/**
 * One report that the user wants.
 *
 * @param file where it goes, as the user named it; empty for standard output
 */
record Output(Format format, Optional<String> file) {

  private static final String STANDARD_OUTPUT = "-";

  /**
   * Reads {@code FORMAT} or {@code FORMAT=FILE}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static Output parse(String text) {
    int split = text.indexOf('=');
    String word = split < 0 ? text : text.substring(0, split);
    Format format =
        Format.of(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"%s\" is no format, the formats are %s%s"
                            .formatted(
                                word,
                                String.join(", ", Format.words()),
                                Suggestion.hint(word, Format.words()))));
    if (split < 0) {
      return new Output(format, Optional.empty());
    }
    String file = text.substring(split + 1);
    if (file.isEmpty()) {
      throw new IllegalArgumentException("no file stands behind \"%s\"".formatted(text));
    }
    return new Output(format, Optional.of(file).filter(f -> !f.equals(STANDARD_OUTPUT)));
  }
}
