package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;

/**
 * A field whose value has a type that the API does not take.
 *
 * @param expected what the API takes, with its article: {@code a whole number}
 * @param actual what is written, likewise
 */
public record TypeFault(NodePath path, Span span, String expected, String actual) {}
