package dev.rollgate.kube;

import java.util.Optional;

/**
 * How a user names a kind.
 *
 * @param group the API group; when it is empty, that of Kubernetes' own kinds, and any group for a
 *     kind that Rollgate does not know
 * @param word the kind as manifests write it
 */
public record KindName(Optional<String> group, String word) {

  /** Reads {@code Kind} or {@code group/Kind}. */
  public static KindName parse(String text) {
    int slash = text.lastIndexOf('/');
    return slash < 0
        ? new KindName(Optional.empty(), text)
        : new KindName(Optional.of(text.substring(0, slash)), text.substring(slash + 1));
  }

  /** Whether an object is of this kind. */
  public boolean takes(Resource resource) {
    return takes(resource.group(), resource.word());
  }

  boolean takes(String otherGroup, String otherWord) {
    return word.equals(otherWord)
        && group.map(otherGroup::equals).orElseGet(() -> Kind.isOwn(otherGroup, otherWord));
  }

  /** As the user writes it. */
  @Override
  public String toString() {
    return group.map(g -> g + "/" + word).orElse(word);
  }
}
