package dev.rollgate.files;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param name as the user will see it: the argument as given, and what lies below it
 * @param path where it is
 * @param named whether the user named this very file, and not a folder above it
 */
public record FoundFile(String name, Path path, boolean named) {}
