package dev.rollgate.kube;

/** An object of a kind that Rollgate itself knows nothing of. */
public record OtherObject(Resource resource) implements ResourceView {}
