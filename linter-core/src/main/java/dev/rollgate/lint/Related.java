package dev.rollgate.lint;

import dev.rollgate.yaml.Span;

/**
 * The other end of a link that a finding speaks of.
 *
 * @param message what stands there, lower-case, without a full stop
 */
public record Related(Span span, String message) {}
