package dev.rollgate.graph;

/**
 * An object on the way of traffic, or what stands for one that was not found.
 *
 * @param id lower-case letters, digits and underscores, made from kind, namespace and name; unique
 * @param title such as {@code Service "web"}
 * @param file the file that holds it; empty when it was not found
 * @param state whether it was found
 * @param reason why it was not found; empty when it was
 * @param faults the errors and warnings about it
 */
public record GraphNode(
    String id, String title, String file, State state, String reason, Faults faults) {}
