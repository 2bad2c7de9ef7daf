package dev.rollgate.render;

/**
 * A root that could not be rendered. Its files are looked at as they are.
 *
 * @param root the root
 * @param reason lower-case, without a full stop
 */
public record Unrendered(Root root, String reason) {}
