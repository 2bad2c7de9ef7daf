package dev.rollgate.kube;

/** An object that only its schema speaks of. */
public record OtherObject(Resource resource) implements ResourceView {}
