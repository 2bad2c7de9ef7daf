package dev.rollgate.api;

import static java.util.Objects.requireNonNull;

/**
 * A text that is not read from a file, such as an editor's buffer or a request's body.
 *
 * @param name what findings call it; where a file that is read has the same name, the text stands
 *     for it
 * @param text YAML or JSON, any number of documents
 */
public record Manifest(String name, String text) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException when it holds half a surrogate pair: no file could hold it; or
   *     when the name says nothing, or no file could have it
   */
  public Manifest {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    if (name.isBlank() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("the name of a text has to be one that a file can have");
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.codePointAt(i) <= Character.MAX_VALUE && Character.isSurrogate(text.charAt(i))) {
        throw new IllegalArgumentException(
            "%s: half a surrogate pair at character %s".formatted(name, i + 1));
      }
    }
  }
}
