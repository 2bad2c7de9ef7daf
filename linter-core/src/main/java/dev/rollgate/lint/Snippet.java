package dev.rollgate.lint;

import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.RefusedEditException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What changes of rendered objects would write, as lines to paste: with the indentation that they
 * have there, below a comment that says where they belong.
 */
final class Snippet {

  private static final String ONE = "# values are those of one object";

  private Snippet() {}

  /** Where lines go: below what is there already. */
  private record Place(Document.Parsed document, String path) {}

  /** The lines, without a line break at the end; empty where there is nothing to write. */
  static String of(List<Change> changes) {
    Map<Place, List<Change>> byPlace = new LinkedHashMap<>();
    for (Change change : changes) {
      Place place = new Place(change.document(), path(change));
      byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(change);
    }
    return byPlace.entrySet().stream()
        .map(e -> part(e.getKey(), e.getValue()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The same lines, told to hold values that others have otherwise, or that a template takes. */
  static String ofOne(String snippet) {
    return snippet.isEmpty() ? "" : indent(snippet) + ONE + "\n" + snippet;
  }

  private static String indent(String line) {
    return " ".repeat(line.length() - line.stripLeading().length());
  }

  private static String part(Place place, List<Change> changes) {
    List<String> lines;
    try {
      lines = lines(place.document().span().source().text(), Editor.edits(changes));
    } catch (RefusedEditException e) {
      // It has no place in the object either.
      return "";
    }
    if (lines.isEmpty() || place.path().isEmpty()) {
      return String.join("\n", lines);
    }
    return indent(lines.get(0)) + "# " + place.path() + "\n" + String.join("\n", lines);
  }

  /** The lines that edits touch, as they are afterwards; none for what is only taken out. */
  private static List<String> lines(String before, List<Edit> edits) {
    String after = Edit.apply(before, edits);
    List<String> lines = new ArrayList<>();
    int done = 0;
    int shift = 0;
    for (Edit edit : edits) {
      String text = edit.text();
      int start = edit.start() + shift + text.length() - text.stripLeading().length();
      int end = edit.start() + shift + text.stripTrailing().length();
      shift += text.length() - (edit.end() - edit.start());
      if (text.isBlank() || start < done) {
        continue;
      }
      int lineStart = after.lastIndexOf('\n', start - 1) + 1;
      int lineEnd = after.indexOf('\n', end);
      done = lineEnd < 0 ? after.length() : lineEnd;
      after.substring(lineStart, done).lines().filter(l -> !l.equals("---")).forEach(lines::add);
    }
    return lines;
  }

  /** The deepest place on the way that is there before the change, in words. */
  private static String path(Change change) {
    List<NodePath.Step> steps = change.path().steps();
    int last = change instanceof Change.Append ? steps.size() : steps.size() - 1;
    StringBuilder path = new StringBuilder();
    Optional<Node> node = Optional.of(change.document().root().resolved());
    for (int i = 0; i < last; i++) {
      NodePath.Step step = steps.get(i);
      node = node.flatMap(n -> ObjectPath.child(n, step)).map(Node::resolved);
      if (node.isEmpty()) {
        break;
      }
      if (step instanceof NodePath.Index index) {
        String name = ObjectPath.identity(node.get()).orElse(index.position() + "");
        path.append('[').append(name).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(((NodePath.Key) step).name());
      }
    }
    return path.toString();
  }
}
