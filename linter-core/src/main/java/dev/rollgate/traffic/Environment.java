package dev.rollgate.traffic;

/**
 * One of several clusters, or stages, that a repository holds the objects of.
 *
 * @param name for people, and another one for each environment of a run
 * @param reason why a file belongs to it, for people; empty where its name tells that
 */
public record Environment(String name, String reason) {}
