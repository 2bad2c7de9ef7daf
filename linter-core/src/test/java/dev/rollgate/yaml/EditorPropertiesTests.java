package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Every change of every place of generated files is either refused or keeps the laws. */
class EditorPropertiesTests {

  private static final int TRIES = 500;

  /** The gate sees the same files each time; another seed is for a search by hand. */
  private static final String SEED = "20261123";

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void spansHoldWhatTheirNodesSay(@ForAll("texts") String text) {
    for (Document.Parsed document : parsed(text)) {
      SpanLaws.check(document);
    }
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void insertionsKeepTheLaws(
      @ForAll("texts") String text, @ForAll("contents") Content value, @ForAll boolean deep) {
    for (Document.Parsed document : parsed(text)) {
      for (NodePath path : NodePaths.of(document)) {
        NodePath place = deep ? path.key("new", "n.e/w") : path.key("new");
        check(new Change.Insert(document, place, value));
      }
    }
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void appendingKeepsTheLaws(@ForAll("texts") String text, @ForAll("contents") Content item) {
    for (Document.Parsed document : parsed(text)) {
      for (NodePath path : NodePaths.of(document)) {
        check(new Change.Append(document, path, item));
      }
    }
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void replacementsKeepTheLaws(
      @ForAll("texts") String text, @ForAll("scalars") Content.Scalar value) {
    for (Document.Parsed document : parsed(text)) {
      for (NodePath path : NodePaths.of(document)) {
        check(new Change.Replace(document, path, value));
      }
    }
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void renamingKeepsTheLaws(@ForAll("texts") String text, @ForAll("words") String name) {
    for (Document.Parsed document : parsed(text)) {
      for (NodePath path : NodePaths.of(document)) {
        if (path.depth() > 0 && path.last() instanceof NodePath.Key) {
          check(new Change.RenameKey(document, path, name));
        }
      }
    }
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void exchangesOfEntriesKeepTheLaws(
      @ForAll("texts") String text,
      @ForAll("words") String name,
      @ForAll("contents") Content value) {
    for (Document.Parsed document : parsed(text)) {
      for (NodePath path : NodePaths.of(document)) {
        if (path.depth() > 0 && path.last() instanceof NodePath.Key) {
          check(new Change.ReplaceEntry(document, path, name, value));
        }
      }
    }
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void removalsKeepTheLaws(@ForAll("texts") String text) {
    for (Document.Parsed document : parsed(text)) {
      for (NodePath path : NodePaths.of(document)) {
        check(new Change.Remove(document, path));
      }
    }
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void newDocumentsKeepTheLaws(
      @ForAll("texts") String text,
      @ForAll("words") String key,
      @ForAll("contents") Content value) {
    for (Document.Parsed document : parsed(text)) {
      check(new Change.AddDocument(document, Content.of(key, value)));
    }
  }

  /** One change wished at every use of an anchor is made once, where the anchor is. */
  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void changesOfAllUsesOfAnAnchorKeepTheLaws(
      @ForAll("texts") String text, @ForAll("scalars") Content.Scalar value) {
    for (Document.Parsed document : parsed(text)) {
      for (NodePath path : NodePaths.of(document)) {
        check(Editor.everywhere(new Change.Replace(document, path, value)));
        check(Editor.everywhere(new Change.Insert(document, path.key("new"), value)));
        check(Editor.everywhere(new Change.Append(document, path, value)));
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return GeneratedManifests.texts();
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withChars(" abyn019:#-?,[]{}&*!|>'\"%@`\\_.~=<\n\t\r")
            .withChars('é', '\u0085', '\u2028', '\uFEFF', '\u0001')
            .ofMaxLength(8);
    return Arbitraries.oneOf(any, Arbitraries.of("yes", "~", "0755", "1:30", "---", "😀", ".inf"));
  }

  @Provide
  Arbitrary<Content.Scalar> scalars() {
    return Arbitraries.oneOf(words().map(Content::of), Arbitraries.longs().map(Content::of));
  }

  @Provide
  Arbitrary<Content> contents() {
    Arbitrary<Content> scalar = scalars().map(s -> s);
    Arbitrary<Content> list =
        words().list().ofMaxSize(3).map(w -> Content.listOf(w.toArray(String[]::new)));
    Arbitrary<Content> entry =
        Combinators.combine(words(), Arbitraries.oneOf(scalar, list)).as(Content::of);
    Arbitrary<Content> entries =
        entry
            .list()
            .ofMaxSize(2)
            .map(items -> new Content.Sequence(items, Content.Properties.NONE));
    return Arbitraries.oneOf(scalar, list, entry, entries);
  }

  private static List<Document.Parsed> parsed(String text) {
    return Yaml.file(text).documents().stream()
        .filter(Document.Parsed.class::isInstance)
        .map(Document.Parsed.class::cast)
        .toList();
  }

  private static void check(Change change) {
    check(List.of(change));
  }

  private static void check(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    try {
      EditLaws.apply(changes);
    } catch (RefusedEditException e) {
      // A place that is not sound may be refused, with a reason for the user.
      assertThat(e.reason()).isNotBlank();
    } catch (AssertionError e) {
      throw new AssertionError(told(changes.get(0)), e);
    }
  }

  private static String told(Change change) {
    String text = change.document().span().source().text();
    return "%s at %s of%n%s".formatted(change.getClass().getSimpleName(), change.path(), text);
  }
}
