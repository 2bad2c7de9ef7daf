package dev.rollgate.render;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.Optional;

/**
 * A text that says something of a rendered object.
 *
 * @param resource the object, patch or template, or what a patch puts at a place of the object
 * @param place where in the object that stands; the root for what says what object it is
 * @param shown where to point instead of into the text, which then cannot be edited: it is not
 *     written in the file as it is read, or it takes something away
 */
public record Text(Resource resource, NodePath place, Optional<Span> shown) {

  /** A text of the whole object, or of parts of it from its root on. */
  public static Text of(Resource resource) {
    return new Text(resource, NodePath.ROOT, Optional.empty());
  }

  /** The file that holds it. */
  public String file() {
    return shown.map(Span::file).orElseGet(resource::file);
  }
}
