package dev.rollgate.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the roots among a run's files.
 *
 * @param rendered sorted by tool and name
 * @param unrendered likewise
 * @param inputs names of files that serve as input of a root that was rendered, and so are nothing
 *     that is deployed by itself
 * @param destinations where the objects of other files go, by the files' names, as far as it is
 *     told
 * @param notes why nothing was rendered with a tool, for people
 */
public record Renderings(
    List<Rendering> rendered,
    List<Unrendered> unrendered,
    Set<String> inputs,
    Map<String, Destination> destinations,
    List<String> notes) {

  /** No root at all. */
  public static final Renderings NONE = new Renderings(List.of(), List.of(), Set.of(), List.of());

  /** Copies the collections. */
  public Renderings {
    rendered = List.copyOf(rendered);
    unrendered = List.copyOf(unrendered);
    inputs = Set.copyOf(inputs);
    destinations = Map.copyOf(destinations);
    notes = List.copyOf(notes);
  }

  /** What came of roots alone. */
  public Renderings(
      List<Rendering> rendered,
      List<Unrendered> unrendered,
      Set<String> inputs,
      List<String> notes) {
    this(rendered, unrendered, inputs, Map.of(), notes);
  }

  /** These, and where the objects of other files go. */
  public Renderings with(Map<String, Destination> told) {
    return new Renderings(rendered, unrendered, inputs, told, notes);
  }

  /** Names of the roots that take what is written in a file, or render it. */
  public List<String> rootsOf(String file) {
    return rendered.stream()
        .filter(
            rendering ->
                rendering.root().at().file().equals(file)
                    || rendering.parts().stream().anyMatch(part -> part.origin().isIn(file)))
        .map(rendering -> rendering.root().name())
        .toList();
  }

  /** Nothing, and why. */
  public static Renderings none(String note) {
    return new Renderings(List.of(), List.of(), Set.of(), List.of(note));
  }

  /** These and others. */
  public Renderings and(Renderings others) {
    List<Rendering> all = new ArrayList<>(rendered);
    all.addAll(others.rendered);
    List<Unrendered> failed = new ArrayList<>(unrendered);
    failed.addAll(others.unrendered);
    Set<String> files = new HashSet<>(inputs);
    files.addAll(others.inputs);
    List<String> said = new ArrayList<>(notes);
    said.addAll(others.notes);
    Map<String, Destination> told = new HashMap<>(destinations);
    told.putAll(others.destinations);
    return new Renderings(all, failed, files, told, said);
  }
}
