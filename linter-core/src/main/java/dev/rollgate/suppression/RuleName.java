package dev.rollgate.suppression;

import dev.rollgate.yaml.Span;

/**
 * The name of a rule in a suppression.
 *
 * @param id as written; there may be no such rule
 * @param span where it is written
 */
public record RuleName(String id, Span span) {}
