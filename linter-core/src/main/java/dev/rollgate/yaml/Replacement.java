package dev.rollgate.yaml;

import dev.rollgate.yaml.NodePath.Key;
import java.util.List;

/** Edits that put one scalar in the place of another. */
final class Replacement {

  private Replacement() {}

  static List<Edit> replace(Change.Replace change) throws RefusedEditException {
    Place place = Place.existing(change.document(), change.path());
    Node node = place.node();
    Layout layout = change.document().style().layout();
    if (!(node instanceof ScalarNode scalar)) {
      throw new RefusedEditException("the value is not a scalar");
    }
    if (scalar.tag().isPresent()) {
      throw new RefusedEditException("the value has a tag of its own");
    }
    if (scalar.type() == ScalarType.NULL) {
      return fill(scalar, change.value(), place, layout);
    }
    if (!isOneLine(scalar)) {
      throw new RefusedEditException("the value is not written on one line");
    }
    if (change.document().span().source().text().startsWith("#", scalar.end())) {
      throw new RefusedEditException("a comment touches the value");
    }
    String text =
        ScalarWriter.writeLike(
            scalar, change.value(), place.context(layout), layout.entries().quotes());
    return List.of(new Edit(scalar.start(), scalar.end(), text));
  }

  /** Puts a value beside a key that has none, or in the place of a null. */
  static List<Edit> fill(ScalarNode nothing, Content value, Place place, Layout layout)
      throws RefusedEditException {
    boolean written = nothing.start() < nothing.end();
    boolean besideKey = nothing.span().source().text().startsWith(":", nothing.start() - 1);
    if (nothing.hasProperties()) {
      throw new RefusedEditException("the empty value has an anchor or a tag");
    }
    if (!(value instanceof Content.Scalar scalar)) {
      throw new RefusedEditException("the empty value cannot hold more than one line");
    }
    if (!written && !besideKey) {
      throw new RefusedEditException("the empty value does not stand beside its key");
    }
    String text = ScalarWriter.write(scalar, place.context(layout), layout.entries().quotes());
    return List.of(new Edit(nothing.start(), nothing.end(), written ? text : " " + text));
  }

  static List<Edit> rename(Change.RenameKey change) throws RefusedEditException {
    Place place = Place.existing(change.document(), change.path().parent());
    Node parent = place.node();
    Layout layout = change.document().style().layout();
    String name = ((Key) change.path().last()).name();
    if (!(parent instanceof MappingNode mapping)
        || mapping.entry(change.key()).isPresent()
        || !(mapping.ownEntry(name).map(MappingNode.Entry::key).orElse(null)
            instanceof ScalarNode key)) {
      throw new RefusedEditException("the key \"%s\" cannot be renamed".formatted(name));
    }
    Place.requireLastWord(mapping, name);
    if (key.hasProperties() || key.start() == key.end() || !isOneLine(key)) {
      throw new RefusedEditException("the key is not written on one line");
    }
    String text =
        ScalarWriter.writeLike(
            key, Content.of(change.key()), place.context(layout), layout.entries().quotes());
    return List.of(new Edit(key.start(), key.end(), text));
  }

  private static boolean isOneLine(ScalarNode scalar) {
    SourceText source = scalar.span().source();
    return source.lineEnd(scalar.start()) >= scalar.end() && !scalar.style().isBlock();
  }
}
