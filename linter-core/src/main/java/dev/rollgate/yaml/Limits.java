package dev.rollgate.yaml;

/**
 * What one document may hold before the reader gives up on it, with a message that names the limit.
 *
 * @param maxChars characters of a file
 * @param maxDepth nested collections; the engine's own recursion is never reached
 * @param maxExpandedNodes nodes when every alias is followed; stops alias bombs
 */
public record Limits(int maxChars, int maxDepth, long maxExpandedNodes) {

  /** Far above any real manifest: 64 Mi characters, 100 levels, a million nodes. */
  public static final Limits DEFAULT = new Limits(64 * 1024 * 1024, 100, 1_000_000);
}
