package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Root;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.RefusedEditException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns fixes of what was rendered into fixes of what is written. */
final class SourceFixes {

  /** More would hide the reason. */
  private static final int MAX_NAMES = 3;

  private final WrittenPlaces places;

  SourceFixes(WrittenPlaces places) {
    this.places = places;
  }

  /** What a rule would change where it is written, for the sake of one rendered document. */
  record Wish(WrittenPlaces.Part part, Change written) {}

  /** What findings want; nothing where that cannot be written. */
  Set<Wish> wishes(List<Finding> rendered) {
    Set<Wish> wishes = new HashSet<>();
    for (Finding finding : rendered) {
      for (Change change : finding.fix().map(Fix::changes).orElse(List.of())) {
        try {
          wishes.add(new Wish(places.part(change.document().span()), change(change)));
        } catch (RefusedEditException e) {
          // Then those that take the same text do not all want the same.
        }
      }
    }
    return wishes;
  }

  /**
   * The finding with the fix that its rendered ones want.
   *
   * @param wishes those of all findings of the rule at the same place
   */
  Finding fixed(Finding written, List<Finding> shown, Set<Wish> wishes) {
    Optional<Fix> wanted = shown.get(0).fix();
    if (wanted.isEmpty() || wanted.get().safety() == Safety.MANUAL) {
      return wanted.map(fix -> written.withFix(fix, written.help())).orElse(written);
    }
    String snippet = snippet(wanted.get(), shown);
    try {
      return written.withFix(fix(wanted.get(), shown, wishes).withSnippet(snippet), written.help());
    } catch (RefusedEditException e) {
      return written.withFix(wanted.get().withSnippet(snippet), written.help()).unfixed(e.reason());
    }
  }

  private String snippet(Fix wanted, List<Finding> shown) {
    String snippet = Snippet.of(wanted.changes());
    boolean isForAll =
        shown.stream()
                .allMatch(
                    f -> f.fix().filter(x -> Snippet.of(x.changes()).equals(snippet)).isPresent())
            && wanted.changes().stream().noneMatch(this::holdsTemplateValues);
    return isForAll ? snippet : Snippet.ofOne(snippet);
  }

  private boolean holdsTemplateValues(Change rendered) {
    return places
        .find(rendered.document().span(), rendered.path())
        .filter(place -> holdsTemplateValues(rendered, place))
        .isPresent();
  }

  private boolean holdsTemplateValues(Change rendered, SourcePlace place) {
    return place.text().document().isTemplate()
        && places
            .part(rendered.document().span())
            .object()
            .filter(object -> new TemplateValues(place.said(), object).isIn(rendered))
            .isPresent();
  }

  /** What is written for several is changed for all, or for none: the others get patches. */
  private Fix fix(Fix wanted, List<Finding> shown, Set<Wish> wishes) throws RefusedEditException {
    List<Change> changes = changes(wanted);
    boolean alike = true;
    for (Finding other : shown) {
      alike &= other.fix().isPresent() && changes(other.fix().get()).equals(changes);
    }
    Set<WrittenPlaces.Part> others = new LinkedHashSet<>();
    for (Change change : changes) {
      places.takers(change.document(), change.path()).stream()
          .filter(taker -> !wishes.contains(new Wish(taker, change)))
          .forEach(others::add);
    }
    if (alike && others.isEmpty()) {
      return new Fix(wanted.title(), wanted.safety(), changes, wanted.reveals());
    }
    List<Change> rendered = new ArrayList<>();
    shown.forEach(one -> one.fix().ifPresent(fix -> rendered.addAll(fix.changes())));
    String reason = reason(others, places.showing(shown));
    List<Change> own = new OverlayPatches(places, reason).of(rendered);
    return new Fix(wanted.title() + " by patches", Safety.UNSAFE, own, wanted.reveals());
  }

  /** Why a text is not changed that others take too. */
  private static String reason(Set<WrittenPlaces.Part> others, Set<Root> showing) {
    List<String> titles =
        others.stream()
            .filter(other -> showing.contains(other.root()))
            .flatMap(other -> other.object().stream())
            .map(Resource::title)
            .distinct()
            .toList();
    if (titles.isEmpty()) {
      return "not every root that takes this shows it";
    }
    String named = String.join(", ", titles.subList(0, Math.min(MAX_NAMES, titles.size())));
    String more =
        titles.size() > MAX_NAMES ? " and %s more".formatted(titles.size() - MAX_NAMES) : "";
    return "it would change %s%s too, which is of the same text".formatted(named, more);
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
    if (holdsTemplateValues(rendered, place)) {
      throw new RefusedEditException("it would hold what the template takes from elsewhere");
    }
    boolean mayBeNew = rendered instanceof Change.Insert;
    Optional<NodePath> path = place.pathOfWanted().filter(p -> mayBeNew || place.isWhole());
    return rendered.with(
        place.text().document(),
        path.orElseThrow(() -> new RefusedEditException("no text of the object has this place")));
  }
}
