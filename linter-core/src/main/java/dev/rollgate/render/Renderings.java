package dev.rollgate.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of the roots among a run's files.
 *
 * @param rendered sorted by tool and name
 * @param unrendered likewise
 * @param inputs names of files that serve as input of a root that was rendered, and so are nothing
 *     that is deployed by itself
 * @param notes why nothing was rendered with a tool, for people
 */
public record Renderings(
    List<Rendering> rendered, List<Unrendered> unrendered, Set<String> inputs, List<String> notes) {

  /** No root at all. */
  public static final Renderings NONE = new Renderings(List.of(), List.of(), Set.of(), List.of());

  /** Copies the collections. */
  public Renderings {
    rendered = List.copyOf(rendered);
    unrendered = List.copyOf(unrendered);
    inputs = Set.copyOf(inputs);
    notes = List.copyOf(notes);
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
    return new Renderings(all, failed, files, said);
  }
}
