package dev.rollgate.render;

import dev.rollgate.yaml.Span;
import java.util.List;

/**
 * Where a rendered object is written.
 *
 * @param at where to point when no text has the place itself: the object's file, or the part of the
 *     template that it comes from
 * @param texts what says something of the object, what counts first: patches, the last one first,
 *     then the object that they are laid over, or the template. Their documents are those of the
 *     run's files, so that fixes can change them
 */
public record Origin(Span at, List<Text> texts) {

  /** Copies the list. */
  public Origin {
    texts = List.copyOf(texts);
  }

  /** Whether a file says something of the object. */
  boolean isIn(String file) {
    return at.file().equals(file) || texts.stream().anyMatch(t -> t.file().equals(file));
  }
}
