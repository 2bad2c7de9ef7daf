package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.NodePath.Index;
import dev.rollgate.yaml.NodePath.Key;
import dev.rollgate.yaml.NodePath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place that reads what is written elsewhere: an alias, or a key that a merge brings. What shall
 * be different there is written there, so that the other uses of the anchor stay as they are.
 *
 * @param path the place in the tree as it is read
 * @param read what counts there now
 * @param alias the alias, unless a merge brings the value
 */
record UseSite(Document.Parsed document, NodePath path, Node read, Optional<AliasNode> alias) {

  /** More than a handful of copied values would hide that they belong to the anchor. */
  private static final int MAX_COPIED = 25;

  /** Where the path of a change first leads to what is written elsewhere. */
  static Optional<UseSite> on(Change change) {
    if (change.document().sharedNodes().isEmpty()) {
      return Optional.empty();
    }
    Node node = change.document().root();
    List<Step> steps = change.path().steps();
    for (int i = 0; i < steps.size(); i++) {
      NodePath path = NodePath.of(steps.subList(0, i + 1));
      Node child;
      if (node instanceof MappingNode mapping && steps.get(i) instanceof Key key) {
        Optional<Entry> entry = mapping.entry(key.name());
        if (entry.isEmpty()) {
          return Optional.empty();
        }
        if (mapping.ownEntry(key.name()).isEmpty()) {
          Node read = entry.get().value().resolved();
          return Optional.of(new UseSite(change.document(), path, read, Optional.empty()));
        }
        child = entry.get().value();
      } else if (node instanceof SequenceNode sequence
          && steps.get(i) instanceof Index index
          && index.position() < sequence.items().size()) {
        child = sequence.items().get(index.position());
      } else {
        return Optional.empty();
      }
      boolean enters = i < steps.size() - 1 || isOfValue(change);
      if (child instanceof AliasNode alias && enters) {
        UseSite site = new UseSite(change.document(), path, alias.resolved(), Optional.of(alias));
        return Optional.of(site);
      }
      node = child;
    }
    return Optional.empty();
  }

  /** Whether a change alters the value at its path, and not the entry as a whole. */
  static boolean isOfValue(Change change) {
    return change instanceof Change.Replace || change instanceof Change.Append;
  }

  /** The edits that make changes here, all of which lead through this place. */
  List<Edit> edits(List<Change> changes) throws RefusedEditException {
    Place holder = Place.existing(document, path.parent());
    Content content = content(changes);
    if (content.parts().isEmpty() && !Content.asRead(read).parts().isEmpty()) {
      if (alias.isEmpty()) {
        throw new RefusedEditException("\"%s\" comes from a merge key".formatted(path));
      }
      // What would be left empty goes with the last entry.
      return Removal.remove(new Change.Remove(document, path));
    }
    if (size(content) > MAX_COPIED) {
      throw new RefusedEditException("too much of what an anchor names would have to be copied");
    }
    return alias.isPresent()
        ? AliasReplacement.replace(document, holder, alias.get(), content)
        : Insertion.put(document, holder, ((Key) path.last()).name(), content);
  }

  private Content content(List<Change> changes) throws RefusedEditException {
    Content was = Content.asRead(read);
    List<Change> inside = new ArrayList<>();
    for (Change change : changes) {
      List<Step> rest = change.path().steps().subList(path.depth(), change.path().depth());
      Change relative = change.with(document, NodePath.of(rest));
      if (rest.isEmpty() && !isOfValue(change)) {
        throw new RefusedEditException("\"%s\" comes from a merge key".formatted(path));
      }
      requireSound(was, relative);
      inside.add(relative);
    }
    Content now = Change.apply(was, inside);
    return alias.flatMap(a -> override(a, was, now)).orElse(now);
  }

  /** What merges the anchored mapping and says anew only what differs, where that is enough. */
  private static Optional<Content> override(AliasNode alias, Content was, Content now) {
    if (!(was instanceof Content.Mapping before)
        || !(now instanceof Content.Mapping after)
        || !after.keys().containsAll(before.keys())) {
      return Optional.empty();
    }
    List<Content.Entry> entries = new ArrayList<>();
    entries.add(Content.merge(alias.name()));
    after.entries().stream().filter(e -> !before.entries().contains(e)).forEach(entries::add);
    return Optional.of(new Content.Mapping(entries, Content.Properties.NONE));
  }

  /** Checks that the change means something for what is read here. */
  private static void requireSound(Content was, Change change) throws RefusedEditException {
    List<Step> steps = change.path().steps();
    Content holder = was;
    Content node = was;
    int depth = 0;
    while (depth < steps.size() && node.child(steps.get(depth)).isPresent()) {
      holder = node;
      node = node.child(steps.get(depth)).get();
      depth++;
    }
    boolean exists = depth == steps.size();
    boolean sound = exists;
    if (change instanceof Change.Insert) {
      sound = isNull(node) || (!exists && node instanceof Content.Mapping);
    } else if (change instanceof Change.Append) {
      sound &= node instanceof Content.Sequence;
    } else if (change instanceof Change.Replace) {
      sound &= node instanceof Content.Scalar;
    } else if (change instanceof Change.RenameKey rename) {
      sound &= holder.child(new Key(rename.key())).isEmpty();
    } else if (change instanceof Change.ReplaceEntry replace) {
      sound &= holder.child(new Key(replace.key())).isEmpty();
    }
    if (!sound) {
      throw new RefusedEditException("what an anchor names holds something else there");
    }
  }

  private static boolean isNull(Content content) {
    return content instanceof Content.Scalar scalar && scalar.type() == ScalarType.NULL;
  }

  /** Scalars, aliases and tags that would be written. */
  private static int size(Content content) throws RefusedEditException {
    if (content.tag().isPresent()) {
      throw new RefusedEditException("what would have to be copied has a tag of its own");
    }
    int size = 1;
    for (Content part : content.parts()) {
      size += size(part);
    }
    return size;
  }
}
