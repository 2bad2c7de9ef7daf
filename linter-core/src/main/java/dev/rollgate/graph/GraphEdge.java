package dev.rollgate.graph;

/**
 * A step from one object to the next.
 *
 * @param from the identifier of a node
 * @param to the identifier of another
 * @param label by what way: load balancer, target type, ports, injection
 * @param state whether the port that the step takes was found
 */
public record GraphEdge(String from, String to, String label, State state) {}
