package dev.rollgate.yaml;

/**
 * A place in a text as people and editors count it.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units; a byte order mark does not count
 */
public record Position(int line, int column) {}
