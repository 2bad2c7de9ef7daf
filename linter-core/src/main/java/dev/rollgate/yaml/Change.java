package dev.rollgate.yaml;

import java.util.List;

/**
 * What a fix declares that it does to one document's tree. The editor turns a change into edits of
 * the text; afterwards the new text's tree must equal the old tree with the declared changes made.
 */
public sealed interface Change {

  /** The document whose tree changes. */
  Document.Parsed document();

  /**
   * The place: for insertions the entry that shall exist, otherwise one that does; the root for a
   * new document.
   */
  NodePath path();

  /** The same change of another document, or at another place. */
  Change with(Document.Parsed other, NodePath place);

  /** Puts an entry into a mapping, and creates the mappings on the way to it. */
  record Insert(Document.Parsed document, NodePath path, Content value) implements Change {

    @Override
    public Change with(Document.Parsed other, NodePath place) {
      return new Insert(other, place, value);
    }
  }

  /** Puts an item at the end of the sequence at the path. */
  record Append(Document.Parsed document, NodePath path, Content item) implements Change {

    @Override
    public Change with(Document.Parsed other, NodePath place) {
      return new Append(other, place, item);
    }
  }

  /** Puts another scalar in the place of one. */
  record Replace(Document.Parsed document, NodePath path, Content.Scalar value) implements Change {

    @Override
    public Change with(Document.Parsed other, NodePath place) {
      return new Replace(other, place, value);
    }
  }

  /** Gives an entry another key. */
  record RenameKey(Document.Parsed document, NodePath path, String key) implements Change {

    @Override
    public Change with(Document.Parsed other, NodePath place) {
      return new RenameKey(other, place, key);
    }
  }

  /** Puts an entry of another key, with its own value, in the place of one. */
  record ReplaceEntry(Document.Parsed document, NodePath path, String key, Content value)
      implements Change {

    @Override
    public Change with(Document.Parsed other, NodePath place) {
      return new ReplaceEntry(other, place, key, value);
    }
  }

  /**
   * Takes out an entry or an item; what would be left empty by that goes with it, up to the first
   * mapping or sequence that keeps something.
   */
  record Remove(Document.Parsed document, NodePath path) implements Change {

    @Override
    public Change with(Document.Parsed other, NodePath place) {
      return new Remove(other, place);
    }
  }

  /**
   * Puts a new document behind one, in the same file.
   *
   * @param document the one before it
   * @param content a mapping
   */
  record AddDocument(Document.Parsed document, Content.Mapping content) implements Change {

    @Override
    public NodePath path() {
      return NodePath.ROOT;
    }

    @Override
    public Change with(Document.Parsed other, NodePath place) {
      return new AddDocument(other, content);
    }
  }

  /** The content of a document once all changes are made. */
  static Content apply(Content root, List<Change> changes) {
    return ChangeApplier.apply(root, changes);
  }
}
