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
 * @param values names of the files that say with what values it is rendered: a change of one may
 *     matter to all that it becomes
 */
public record Root(Tool tool, String name, Span at, Set<String> values) {

  /** Copies the set. */
  public Root {
    values = Set.copyOf(values);
  }

  /** One that takes no values. */
  public Root(Tool tool, String name, Span at) {
    this(tool, name, at, Set.of());
  }
}
