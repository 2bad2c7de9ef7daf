package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.kube.WrittenElsewhere;
import dev.rollgate.render.Text;
import dev.rollgate.render.kustomize.KustomizationFile.PatchText;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the operations of a JSON patch (RFC 6902) say of an object.
 *
 * @param patch the document that lists them
 * @param object the object that the patch was laid over, as it became
 * @param named the same as it is written
 */
record JsonPatch(PatchText patch, Resource object, Resource named) {

  /** A text for each operation that puts something in or takes it away, the last one first. */
  List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (Value operation : Value.of(patch.document()).items()) {
      text(operation).ifPresent(texts::add);
    }
    Collections.reverse(texts);
    return texts;
  }

  private Optional<Text> text(Value operation) {
    String word = Yaml.text(operation, "op").orElse("test");
    Optional<Value> value =
        operation.member("value").filter(v -> word.equals("add") || word.equals("replace"));
    if (word.equals("test")) {
      return Optional.empty();
    }
    Span at = operation.member("path").map(Value::span).orElse(operation.span());
    // What takes something away, or brings it from elsewhere, has no value that could be changed.
    Optional<Span> shown =
        value.isPresent() ? patch.shown() : patch.shown().or(() -> Optional.of(at));
    NodePath written = value.map(Value::path).orElseGet(() -> operation.path().key("op"));
    return Yaml.text(operation, "path")
        .flatMap(pointer -> place(pointer, value))
        .map(
            place ->
                new Text(
                    WrittenElsewhere.part(patch.document(), written, at, named), place, shown));
  }

  /**
   * Where in the object a pointer leads. Items are looked for by their names, since other patches
   * may have put them in another order; of an item that is gone the list is left.
   */
  private Optional<NodePath> place(String pointer, Optional<Value> value) {
    Value root = Value.of(object);
    NodePath place = NodePath.ROOT;
    List<String> tokens = List.of(pointer.substring(1).split("/", -1));
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      Optional<Value> parent = root.at(place);
      if (parent.filter(p -> p.type() == Value.Type.LIST).isEmpty()) {
        place = place.key(token.replace("~1", "/").replace("~0", "~"));
        continue;
      }
      boolean last = i == tokens.size() - 1;
      if (last && value.isEmpty()) {
        return Optional.of(place);
      }
      Optional<Integer> position =
          position(token, parent.get().items(), last ? value : Optional.empty());
      if (position.isEmpty()) {
        return Optional.empty();
      }
      place = place.index(position.get());
    }
    return Optional.of(place);
  }

  private static Optional<Integer> position(
      String token, List<Value> items, Optional<Value> value) {
    Optional<String> name = value.flatMap(v -> Yaml.text(v, "name"));
    for (int i = 0; name.isPresent() && i < items.size(); i++) {
      if (Yaml.text(items.get(i), "name").equals(name)) {
        return Optional.of(i);
      }
    }
    int position = token.matches("[0-9]{1,6}") ? Integer.parseInt(token) : items.size() - 1;
    return Optional.of(position).filter(p -> p >= 0 && p < items.size());
  }
}
