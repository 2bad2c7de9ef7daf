package dev.rollgate.kube;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.util.Map;
import java.util.Optional;

/**
 * One Kubernetes object, alone in its document or an item of a {@code List}.
 *
 * @param document the document that holds it
 * @param path where it stands in the document
 * @param apiVersion as written
 * @param word the kind as written
 * @param kind one of the kinds in use
 * @param name {@code metadata.name}
 * @param namespace {@code metadata.namespace}
 * @param labels by key; spans are those of the keys
 * @param annotations likewise
 * @param partial whether this is a patch, not the whole object: what is absent here may be in the
 *     object it is laid over
 * @param owner the title of the object whose controller made this one
 */
public record Resource(
    Document.Parsed document,
    NodePath path,
    String apiVersion,
    String word,
    Kind kind,
    Field<String> name,
    Field<String> namespace,
    Map<String, Field<String>> labels,
    Map<String, Field<String>> annotations,
    boolean partial,
    Optional<String> owner) {

  /** For messages: {@code Service "web"}. */
  public String title() {
    return displayName().isEmpty() ? word + " without a name" : word + " \"" + displayName() + '"';
  }

  /** The name as written; empty for an object without one. */
  public String displayName() {
    return name.raw().orElse("");
  }

  /** The value of an annotation, when it has one that can be read. */
  public Optional<String> annotation(String key) {
    return Optional.ofNullable(annotations.get(key)).flatMap(Field::author);
  }

  /** The API group; empty for the core group. */
  public String group() {
    return group(apiVersion);
  }

  static String group(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /**
   * Whether this is what a cluster answered, as {@code kubectl get -o yaml} hands it on: the API
   * server has filled in what its author left out, and no file holds it.
   */
  public boolean isLive() {
    return file().equals(SourceText.STANDARD_INPUT)
        && !ResourceReader.isResourceList(document.root())
        && Value.of(this).at("metadata", "uid").isPresent();
  }

  /** Whether the object's document holds text that another tool may replace. */
  public boolean mayBeFilledIn() {
    return Placeholder.isIn(document.span().text());
  }

  /** Where findings about the whole object point: its name. */
  public Span span() {
    return name.span();
  }

  /** The folder of the file, with a slash at its end; empty for a file without one. */
  public String folder() {
    String file = file().replace('\\', '/');
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The file as the user named it. */
  public String file() {
    return document.span().file();
  }

  /**
   * The place tells objects apart: to go over all that one says would take as long as to read it.
   */
  @Override
  public int hashCode() {
    return 31 * document.hashCode() + path.hashCode();
  }
}
