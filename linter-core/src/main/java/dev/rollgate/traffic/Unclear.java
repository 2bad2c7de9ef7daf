package dev.rollgate.traffic;

import dev.rollgate.kube.DocumentHead;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a project's files hold that could not be understood, and which objects that may be. */
final class Unclear {

  private final List<String> texts;
  private final boolean anything;
  private final Map<Kind, Places> places = new EnumMap<>(Kind.class);

  /**
   * Where an object of one kind may be hidden.
   *
   * @param anywhere whether some text does not tell the namespace of its object
   * @param namespaces those that other texts tell
   */
  private record Places(boolean anywhere, Set<String> namespaces) {}

  Unclear(List<YamlFile> files, List<UnreadableFile> unreadable) {
    this.anything = !unreadable.isEmpty();
    this.texts =
        files.stream()
            .flatMap(f -> f.documents().stream())
            .filter(d -> d instanceof Document.Templated || d instanceof Document.Broken)
            .map(d -> d.span().text())
            .toList();
  }

  /** Whether an object of this kind may be hidden in a namespace. */
  boolean mayHide(Kind kind, Field<String> namespace) {
    if (anything) {
      return true;
    }
    Places of = places(kind);
    return of.anywhere()
        || namespace
            .author()
            .map(of.namespaces()::contains)
            .orElseGet(() -> !of.namespaces().isEmpty());
  }

  /** Whether an object of this kind may be hidden anywhere. */
  boolean mayHide(Kind kind) {
    return anything || places(kind).anywhere() || !places(kind).namespaces().isEmpty();
  }

  private synchronized Places places(Kind kind) {
    return places.computeIfAbsent(kind, this::search);
  }

  private Places search(Kind kind) {
    Set<String> namespaces = new HashSet<>();
    boolean anywhere = false;
    for (String text : texts) {
      if (kind.mayStandIn(text)) {
        Optional<String> namespace = namespace(kind, DocumentHead.of(text));
        namespace.ifPresent(namespaces::add);
        anywhere |= namespace.isEmpty();
      }
    }
    return new Places(anywhere, namespaces);
  }

  /** Where the object of a text surely is; the head of a list speaks of none of its objects. */
  private static Optional<String> namespace(Kind kind, DocumentHead head) {
    return head.kind()
        .filter(kind.word()::equals)
        .flatMap(k -> head.identity())
        .flatMap(identity -> Optional.ofNullable(identity.namespace()));
  }
}
