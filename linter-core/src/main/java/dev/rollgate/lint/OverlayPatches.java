package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Root;
import dev.rollgate.render.Text;
import dev.rollgate.render.Tool;
import dev.rollgate.yaml.BlockText;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes for one overlay alone, where others take the same resource: in the overlay's own patch of
 * the object, or in a new one in its kustomization.
 */
final class OverlayPatches {

  private static final NodePath PATCHES = NodePath.ROOT.key("patches");

  private final WrittenPlaces places;
  private final String reason;

  /**
   * @param reason why what is written now is not changed, for what no patch can say
   */
  OverlayPatches(WrittenPlaces places, String reason) {
    this.places = places;
    this.reason = reason;
  }

  /** What makes these changes of these objects, and of no others. */
  List<Change> of(List<Change> rendered) throws RefusedEditException {
    Set<Change> changes = new LinkedHashSet<>();
    Map<WrittenPlaces.Part, Patch> added = new LinkedHashMap<>();
    Set<WrittenPlaces.Part> extended = new HashSet<>();
    for (Change change : rendered) {
      WrittenPlaces.Part part = places.part(change.document().span());
      Resource object = places.object(part);
      // A second item would not know of the first one.
      Optional<Change> own = inOwnText(change, part, object, extended.add(part));
      if (own.isPresent()) {
        changes.add(own.get());
      } else {
        if (!added.containsKey(part)) {
          added.put(part, new Patch(object, places.named(part)));
        }
        added.get(part).add(change.path(), value(change));
      }
    }
    Map<Root, List<Content>> entries = new LinkedHashMap<>();
    added.forEach(
        (part, patch) ->
            entries
                .computeIfAbsent(part.root(), r -> new ArrayList<>())
                .add(Content.of("patch", Content.of(BlockText.of(patch.content())))));
    for (Map.Entry<Root, List<Content>> ofRoot : entries.entrySet()) {
      changes.addAll(entries(ofRoot.getKey(), ofRoot.getValue()));
    }
    return List.copyOf(changes);
  }

  /** The same change in a text that this object alone takes: where it says it, or could. */
  private Optional<Change> inOwnText(
      Change change, WrittenPlaces.Part part, Resource object, boolean mayAddItem)
      throws RefusedEditException {
    NodePath wanted = change.path().from(object.path());
    List<SourcePlace> own = new ArrayList<>();
    for (Text text : part.origin().texts()) {
      Optional<SourcePlace> place = SourcePlace.in(text, object, wanted);
      if (isOwn(text, part)) {
        place.ifPresent(own::add);
      } else if (place.filter(SourcePlace::isWhole).isPresent()) {
        // It says otherwise than what it is laid over, whatever that says.
        break;
      }
    }
    own.sort(Comparator.comparing(place -> !place.isWhole()));
    for (SourcePlace place : own) {
      boolean editable = place.said().shown().isEmpty();
      if (!editable && place.scalar().isPresent()) {
        throw new RefusedEditException(SourcePlace.NOT_EDITED);
      }
      Document.Parsed document = place.text().document();
      Optional<NodePath> path = place.pathOfWanted().filter(p -> editable);
      if (path.isPresent()) {
        return Optional.of(
            place.isWhole()
                ? change.with(document, path.get())
                : new Change.Insert(document, path.get(), value(change)));
      }
      boolean merged = place.text().partial() && place.said().place().depth() == 0;
      if (editable && merged && mayAddItem) {
        Patch patch = new Patch(object, places.named(part));
        patch.add(change.path(), value(change));
        return Optional.of(item(patch.content(), wanted, place));
      }
    }
    return Optional.empty();
  }

  /** Puts into a patch what a new one would say below the place that this one has already. */
  private static Change item(Content patch, NodePath wanted, SourcePlace place) {
    Document.Parsed document = place.text().document();
    Content below = patch;
    for (NodePath.Step step : wanted.steps().subList(0, wanted.depth() - place.missing().size())) {
      below =
          step instanceof NodePath.Key key
              ? entry((Content.Mapping) below, key.name())
              : ((Content.Sequence) below).items().get(0);
    }
    if (below instanceof Content.Sequence items) {
      return new Change.Append(document, place.path(), items.items().get(0));
    }
    String key = ((NodePath.Key) place.missing().get(0)).name();
    return new Change.Insert(document, place.path().key(key), entry((Content.Mapping) below, key));
  }

  private static Content entry(Content.Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(e -> e.key().equals(Content.of(key)))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** Whether a text is the run's, and nothing else takes it: no other root, no other object. */
  private boolean isOwn(Text text, WrittenPlaces.Part part) {
    Resource resource = text.resource();
    Document.Parsed document = resource.document();
    boolean ofRun = text.shown().isPresent() || places.isOfRun(document);
    return ofRun && places.takers(document, resource.path()).equals(Set.of(part));
  }

  private Content value(Change change) throws RefusedEditException {
    if (change instanceof Change.Insert insert) {
      return insert.value();
    }
    if (change instanceof Change.Replace replace) {
      return replace.value();
    }
    throw new RefusedEditException(reason);
  }

  private List<Change> entries(Root root, List<Content> items) throws RefusedEditException {
    Document.Parsed kustomization =
        Optional.of(root)
            .filter(r -> r.tool() == Tool.KUSTOMIZE)
            .flatMap(r -> places.document(r.at()))
            .orElseThrow(() -> new RefusedEditException(reason));
    boolean listed =
        kustomization.root() instanceof MappingNode mapping
            && mapping.entry("patches").filter(e -> e.value() instanceof SequenceNode).isPresent();
    return listed
        ? items.stream().<Change>map(i -> new Change.Append(kustomization, PATCHES, i)).toList()
        : List.of(
            new Change.Insert(
                kustomization, PATCHES, Content.sequence(items.toArray(Content[]::new))));
  }

  /** A strategic merge patch of one object. */
  private static final class Patch {

    private final Resource object;
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /**
     * @param named the object as it is named where it is written
     */
    Patch(Resource object, Resource named) {
      this.object = object;
      Map<String, Object> metadata = new LinkedHashMap<>();
      metadata.put("name", Content.of(named.displayName()));
      named.namespace().raw().ifPresent(n -> metadata.put("namespace", Content.of(n)));
      tree.put("apiVersion", Content.of(object.apiVersion()));
      tree.put("kind", Content.of(object.word()));
      tree.put("metadata", metadata);
    }

    /** Puts in a value at a path of the object's document. */
    void add(NodePath path, Content value) throws RefusedEditException {
      List<NodePath.Step> steps = path.from(object.path()).steps();
      Map<String, Object> place = tree;
      for (int i = 0; i < steps.size() - 1; i++) {
        String key = key(steps.get(i));
        if (steps.get(i + 1) instanceof NodePath.Index index) {
          place = item(place, key, index.position(), steps.subList(0, i + 1));
          i++;
        } else {
          place = inside(place, key);
        }
      }
      place.put(key(steps.get(steps.size() - 1)), value);
    }

    /** Kustomize merges these lists by the names of their items, and would replace others. */
    private Map<String, Object> item(
        Map<String, Object> place, String key, int position, List<NodePath.Step> list)
        throws RefusedEditException {
      Optional<String> name =
          SourcePlace.in(Text.of(object), object, NodePath.of(list).index(position).key("name"))
              .flatMap(SourcePlace::scalar);
      if (!key.equals("containers") || name.isEmpty()) {
        throw new RefusedEditException("a patch of an item of \"%s\" is not made".formatted(key));
      }
      Map<String, Object> items = inside(place, key + "[]");
      Map<String, Object> item = inside(items, name.get());
      item.putIfAbsent("name", Content.of(name.get()));
      return item;
    }

    @SuppressWarnings("unchecked") // Nothing but mappings is looked into.
    private static Map<String, Object> inside(Map<String, Object> place, String key) {
      return (Map<String, Object>) place.computeIfAbsent(key, k -> new LinkedHashMap<>());
    }

    private static String key(NodePath.Step step) throws RefusedEditException {
      if (step instanceof NodePath.Key key) {
        return key.name();
      }
      throw new RefusedEditException("a patch of an item alone is not made");
    }

    Content.Mapping content() {
      return mapping(tree);
    }

    @SuppressWarnings("unchecked") // Nothing but mappings and content was put in.
    private static Content.Mapping mapping(Map<String, Object> tree) {
      List<Content.Entry> entries = new ArrayList<>();
      tree.forEach(
          (key, value) -> {
            if (value instanceof Content content) {
              entries.add(Content.entry(key, content));
            } else if (key.endsWith("[]")) {
              Content[] items =
                  ((Map<String, Object>) value)
                      .values().stream()
                          .map(item -> mapping((Map<String, Object>) item))
                          .toArray(Content[]::new);
              entries.add(
                  Content.entry(key.substring(0, key.length() - 2), Content.sequence(items)));
            } else {
              entries.add(Content.entry(key, mapping((Map<String, Object>) value)));
            }
          });
      return Content.mapping(entries.toArray(Content.Entry[]::new));
    }
  }
}
