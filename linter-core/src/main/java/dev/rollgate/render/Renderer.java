package dev.rollgate.render;

import java.util.Optional;

/**
 * Renders the roots of one tool. The module {@code rollgate-render} brings implementations, found
 * through {@link java.util.ServiceLoader}; a run without charts and overlays loads none.
 *
 * <p>A renderer never writes to the sources, reaches no network, and runs no program that the
 * sources name. One instance serves one run and keeps what it rendered: asked again with sources of
 * which some have changed, it renders only the roots that take those.
 */
public interface Renderer {

  /** What it renders with. */
  Tool tool();

  /** Why it can render nothing on this machine; empty when it can. */
  Optional<String> unavailable();

  /** Tells what a user says of how to render, before anything is rendered. */
  default void configure(RenderSettings settings) {}

  /** Renders every root among the sources; what cannot be rendered is told with the reason. */
  Renderings render(Sources sources);
}
