package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Root;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.RefusedEditException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns fixes of what was rendered into fixes of what is written. */
final class SourceFixes {

  private final WrittenPlaces places;
  private final OverlayPatches patches;

  SourceFixes(WrittenPlaces places) {
    this.places = places;
    this.patches = new OverlayPatches(places);
  }

  /** The finding with the fix that its rendered ones want. */
  Finding fixed(Finding written, List<Finding> shown) {
    Optional<Fix> wanted = shown.get(0).fix();
    if (wanted.isEmpty() || wanted.get().safety() == Safety.MANUAL) {
      return wanted.map(fix -> written.withFix(fix, written.help())).orElse(written);
    }
    String snippet = Snippet.of(wanted.get().changes());
    try {
      return written.withFix(fix(wanted.get(), shown).withSnippet(snippet), written.help());
    } catch (RefusedEditException e) {
      return written.withFix(wanted.get().withSnippet(snippet), written.help()).unfixed(e.reason());
    }
  }

  /** What is written for all roots is changed for all, or for none: the others get patches. */
  private Fix fix(Fix wanted, List<Finding> shown) throws RefusedEditException {
    Set<Root> showing = places.showing(shown);
    List<Change> changes = changes(wanted);
    boolean alike = changes.stream().allMatch(c -> isTakenBy(c, showing));
    for (Finding other : shown) {
      alike &= other.fix().isPresent() && changes(other.fix().get()).equals(changes);
    }
    if (alike) {
      return new Fix(wanted.title(), wanted.safety(), changes, wanted.reveals());
    }
    List<Change> own = new ArrayList<>();
    for (Finding one : shown) {
      own.addAll(patches.of(one.fix().map(Fix::changes).orElse(List.of())));
    }
    return new Fix(wanted.title() + " by patches", Safety.UNSAFE, own, wanted.reveals());
  }

  private boolean isTakenBy(Change change, Set<Root> showing) {
    return showing.containsAll(places.takers(change.document()));
  }

  private List<Change> changes(Fix fix) throws RefusedEditException {
    List<Change> changes = new ArrayList<>();
    for (Change change : fix.changes()) {
      changes.add(change(change));
    }
    return changes;
  }

  private Change change(Change rendered) throws RefusedEditException {
    WrittenPlaces.Part part = places.part(rendered.document().span());
    Resource object = places.object(part);
    SourcePlace place =
        places
            .find(part, object, rendered.path().from(object.path()))
            .orElseThrow(() -> new RefusedEditException("nobody knows where it is written"));
    if (place.said().shown().isPresent()) {
      throw new RefusedEditException(SourcePlace.NOT_EDITED);
    }
    if (!places.isOfRun(place.text().document())) {
      throw new RefusedEditException(
          "it is written in \"%s\", which is not linted".formatted(place.text().file()));
    }
    if (rendered instanceof Change.AddDocument
        && !place.text().displayName().equals(object.displayName())) {
      throw new RefusedEditException("its root gives objects other names");
    }
    if (place.text().document().isTemplate() && takesWhatActionsWrite(rendered, place)) {
      throw new RefusedEditException("it would hold what the template takes from elsewhere");
    }
    boolean mayBeNew = rendered instanceof Change.Insert;
    Optional<NodePath> path = place.pathOfWanted().filter(p -> mayBeNew || place.isWhole());
    return rendered.with(
        place.text().document(),
        path.orElseThrow(() -> new RefusedEditException("no text of the object has this place")));
  }

  /** Whether a scalar of the new text comes from the object, but not from what is written there. */
  private static boolean takesWhatActionsWrite(Change change, SourcePlace place) {
    String object = change.document().span().text();
    String template = place.text().document().span().text();
    return added(change)
        .flatMap(SourceFixes::texts)
        .anyMatch(t -> !t.isEmpty() && object.contains(t) && !template.contains(t));
  }

  private static Stream<Content> added(Change change) {
    if (change instanceof Change.Insert insert) {
      return Stream.of(insert.value());
    }
    if (change instanceof Change.Append append) {
      return Stream.of(append.item());
    }
    if (change instanceof Change.Replace replace) {
      return Stream.of(replace.value());
    }
    return change instanceof Change.ReplaceEntry entry ? Stream.of(entry.value()) : Stream.of();
  }

  private static Stream<String> texts(Content content) {
    if (content instanceof Content.Mapping mapping) {
      return mapping.entries().stream()
          .flatMap(e -> Stream.concat(texts(e.key()), texts(e.value())));
    }
    if (content instanceof Content.Sequence sequence) {
      return sequence.items().stream().flatMap(SourceFixes::texts);
    }
    return content instanceof Content.Scalar scalar ? Stream.of(scalar.text()) : Stream.of();
  }
}
