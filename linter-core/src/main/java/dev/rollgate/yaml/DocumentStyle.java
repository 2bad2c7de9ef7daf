package dev.rollgate.yaml;

import org.jspecify.annotations.Nullable;

/**
 * How the author of a document writes. It is looked for when a change first asks, and once: a List
 * of thousands of objects is one document, and each of them may have changes of its own.
 */
final class DocumentStyle {

  private final SourceText source;
  private final Node root;
  private @Nullable Steps steps;
  private @Nullable Layout layout;
  private @Nullable JsonStyle json;

  DocumentStyle(SourceText source, Node root) {
    this.source = source;
    this.root = root;
  }

  /** The layout of the document as a whole. */
  synchronized Layout layout() {
    if (layout == null) {
      layout = Layout.of(root, steps());
    }
    return layout;
  }

  /** The layout for a place, where the nearest collections may differ from the document's. */
  Layout near(Place place) {
    return layout().near(source, place.nodes(), steps());
  }

  private synchronized Steps steps() {
    if (steps == null) {
      steps = new Steps(source);
    }
    return steps;
  }

  /** How the document writes JSON, or would. */
  synchronized JsonStyle json() {
    if (json == null) {
      json = JsonStyle.of(source, root);
    }
    return json;
  }
}
