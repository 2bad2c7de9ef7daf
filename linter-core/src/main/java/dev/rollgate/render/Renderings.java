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
 */
public record Renderings(
    List<Rendering> rendered, List<Unrendered> unrendered, Set<String> inputs) {

  /** No root at all. */
  public static final Renderings NONE = new Renderings(List.of(), List.of(), Set.of());

  /** Copies the collections. */
  public Renderings {
    rendered = List.copyOf(rendered);
    unrendered = List.copyOf(unrendered);
    inputs = Set.copyOf(inputs);
  }

  /** These and others. */
  public Renderings and(Renderings others) {
    List<Rendering> all = new ArrayList<>(rendered);
    all.addAll(others.rendered);
    List<Unrendered> failed = new ArrayList<>(unrendered);
    failed.addAll(others.unrendered);
    Set<String> files = new HashSet<>(inputs);
    files.addAll(others.inputs);
    return new Renderings(all, failed, files);
  }
}
