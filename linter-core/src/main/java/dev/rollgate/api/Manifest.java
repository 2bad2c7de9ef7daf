package dev.rollgate.api;

/**
 * A text that is not read from a file, such as an editor's buffer or a request's body.
 *
 * @param name what findings call it; where a file that is read has the same name, the text stands
 *     for it
 * @param text YAML or JSON, any number of documents
 */
public record Manifest(String name, String text) {}
