package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Root;
import dev.rollgate.traffic.Projects;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Findings in what roots became, told where they are written: one for all roots that show it.
 *
 * <p>The same fault of the same text may read differently from root to root, since roots give
 * objects other names and numbers: {@link RootMessages} says what holds for all.
 */
final class SourceFindings {

  private final WrittenPlaces places;
  private final SourceFixes fixes;
  private final Map<Place, Map<Integer, List<Finding>>> found = new LinkedHashMap<>();

  private record Place(String rule, Span span) {}

  SourceFindings(Projects projects) {
    this.places = new WrittenPlaces(projects);
    this.fixes = new SourceFixes(places);
  }

  /**
   * Takes the findings of one rule in what one root became.
   *
   * @return those that are about nothing that was rendered
   */
  List<Finding> add(Collection<Finding> findings) {
    Map<Place, Integer> numbers = new HashMap<>();
    List<Finding> others = new ArrayList<>();
    for (Finding finding : findings) {
      if (!places.isRendered(finding.span())) {
        others.add(finding.withRelated(related(finding)));
        continue;
      }
      Place place = new Place(finding.rule().id(), places.span(finding.span()));
      found
          .computeIfAbsent(place, p -> new TreeMap<>())
          .computeIfAbsent(numbers.merge(place, 1, Integer::sum), n -> new ArrayList<>())
          .add(finding);
    }
    return others;
  }

  /** Each finding once. */
  List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    found.forEach(
        (place, numbered) -> {
          List<Finding> here = numbered.values().stream().flatMap(List::stream).toList();
          Set<SourceFixes.Wish> wishes = fixes.wishes(here);
          numbered.values().forEach(shown -> all.add(merged(place.span(), shown, wishes)));
        });
    return all;
  }

  private Finding merged(Span span, List<Finding> shown, Set<SourceFixes.Wish> wishes) {
    Finding first = shown.get(0);
    Finding worst = shown.stream().max((a, b) -> a.severity().compareTo(b.severity())).get();
    Set<Root> showing = places.showing(shown);
    Optional<Resource> text = places.find(first.span()).map(SourcePlace::text);
    Set<Root> takers = new LinkedHashSet<>(showing);
    text.ifPresent(
        t -> places.takers(t.document(), t.path()).forEach(taker -> takers.add(taker.root())));
    Finding written =
        new Finding(
            first.rule(),
            worst.severity(),
            span,
            message(shown),
            first.help(),
            text.or(first::resource),
            related(first),
            Optional.empty(),
            Optional.of(
                new RenderedIn(
                    showing.stream().map(Root::name).sorted().toList(),
                    takers.size(),
                    path(first),
                    places.files(shown),
                    WrittenPlaces.excerpt(first.span()))));
    return fixes.fixed(written, shown, wishes);
  }

  /** The path that the rendered object has, where the text says but a part of it. */
  private Optional<String> path(Finding rendered) {
    return places
        .find(rendered.span())
        .map(SourcePlace::said)
        .filter(text -> text.shown().isPresent() || text.place().depth() > 0)
        .flatMap(text -> rendered.resource())
        .map(object -> ObjectPath.of(object, rendered.span()));
  }

  private String message(List<Finding> shown) {
    Map<String, String> byRoot = new LinkedHashMap<>();
    shown.forEach(f -> byRoot.put(places.part(f.span()).root().name(), f.message()));
    return new RootMessages(byRoot).merged();
  }

  private List<Related> related(Finding rendered) {
    return rendered.related().stream()
        .map(r -> new Related(places.span(r.span()), r.message()))
        .toList();
  }
}
