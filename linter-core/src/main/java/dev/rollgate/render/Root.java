package dev.rollgate.render;

import dev.rollgate.yaml.Span;
import java.util.Set;

/**
 * What is rendered by itself: an overlay that no other one takes, or a chart with one choice of
 * values.
 *
 * @param tool what renders it
 * @param name for people, and another one for each root of a run: {@code overlays/prod}, {@code
 *     charts/web with values-prod.yaml}
 * @param at where findings point that have no better place: the start of its kustomization or of
 *     its {@code Chart.yaml}
 * @param shared names of the files that may matter to all that it becomes, such as values and
 *     helper templates; those of single objects are none
 */
public record Root(Tool tool, String name, Span at, Set<String> shared) {

  /** Copies the set. */
  public Root {
    shared = Set.copyOf(shared);
  }

  /** One whose files are all of single objects. */
  public Root(Tool tool, String name, Span at) {
    this(tool, name, at, Set.of());
  }
}
