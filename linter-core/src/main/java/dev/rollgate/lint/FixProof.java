package dev.rollgate.lint;

import dev.rollgate.lint.Fix.Reveals;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Proves that new texts say exactly what the fixes declared, and that the findings are gone. */
final class FixProof {

  private FixProof() {}

  /** Why the file's new text is not the old one with the declared changes; empty when it is. */
  static Optional<String> ofText(
      YamlFile before, YamlFile after, List<Change> changes, List<Edit> edits) {
    if (!isCovered(before.source().text(), after.source().text(), edits)) {
      return Optional.of("the text changed outside the edits");
    }
    Iterator<Document> left = after.documents().iterator();
    for (Document old : before.documents()) {
      Optional<String> failure =
          left.hasNext()
              ? ofDocument(old, left.next(), changes)
              : Optional.of("the number of documents changed");
      if (failure.isPresent()) {
        return failure;
      }
      for (Change change : changes) {
        if (change instanceof Change.AddDocument add
            && add.document().equals(old)
            && !(left.hasNext() && says(left.next(), add.content()))) {
          return Optional.of("the new document says something else than declared");
        }
      }
    }
    return left.hasNext() ? Optional.of("the number of documents changed") : Optional.empty();
  }

  /** Whether what stands between the edits is the same in both texts, byte for byte. */
  private static boolean isCovered(String before, String after, List<Edit> edits) {
    int from = 0;
    int shift = 0;
    for (Edit edit : edits) {
      if (!before.regionMatches(from, after, from + shift, edit.start() - from)) {
        return false;
      }
      from = edit.end();
      shift += edit.text().length() - (edit.end() - edit.start());
    }
    return before.substring(from).equals(after.substring(Math.min(from + shift, after.length())));
  }

  private static Optional<String> ofDocument(Document old, Document now, List<Change> changes) {
    if (old.span().text().equals(now.span().text())) {
      return Optional.empty();
    }
    Optional<Document.Parsed> was = tree(old);
    Optional<Document.Parsed> is = tree(now);
    boolean sameKind = old.getClass() == now.getClass() || old instanceof Document.OutOfScope;
    if (!sameKind || was.isPresent() != is.isPresent()) {
      return Optional.of("a document can no longer be parsed");
    }
    if (was.isEmpty()) {
      return Optional.empty();
    }
    if (is.get().duplicateKeys().size() > was.get().duplicateKeys().size()) {
      return Optional.of("a key would be written twice");
    }
    return saysAsDeclared(was.get(), is.get(), changes)
        ? Optional.empty()
        : Optional.of("the text changed in another way than declared");
  }

  private static Optional<Document.Parsed> tree(Document document) {
    if (document instanceof Document.OutOfScope) {
      // A kustomization, say, which is nothing to look at, and may be changed all the same.
      return Documents.parsed(document);
    }
    return document instanceof Document.Templated template
        ? template.outline()
        : Optional.of(document)
            .filter(Document.Parsed.class::isInstance)
            .map(Document.Parsed.class::cast);
  }

  private static boolean says(Document document, Content content) {
    return document instanceof Document.Parsed parsed
        && Content.asRead(parsed.root()).equals(content);
  }

  private static boolean saysAsDeclared(
      Document.Parsed before, Document.Parsed after, List<Change> changes) {
    List<Change> own =
        new ArrayList<>(
            changes.stream().filter(c -> Documents.isSame(c.document(), before)).toList());
    for (Map.Entry<NodePath, List<Change>> inside : embedded(before, changes).entrySet()) {
      NodePath place = inside.getKey();
      Optional<Document.Parsed> was = before.embedded(place);
      Optional<Document.Parsed> is = after.embedded(place);
      if (was.isEmpty()
          || is.isEmpty()
          || is.get().duplicateKeys().size() > was.get().duplicateKeys().size()
          || !saysAsDeclared(was.get(), is.get(), inside.getValue())) {
        return false;
      }
      String text = after.scalar(place).orElseThrow();
      own.add(new Change.Replace(before, place, Content.of(text)));
    }
    Content expected = Change.apply(Content.asRead(before.root()), own);
    return expected.equals(Content.asRead(after.root()));
  }

  /** The changes of documents that stand in scalars of this one, by the scalars' paths. */
  private static Map<NodePath, List<Change>> embedded(
      Document.Parsed document, List<Change> changes) {
    Map<NodePath, List<Change>> inside = new LinkedHashMap<>();
    for (Change change : changes) {
      change
          .document()
          .host()
          .filter(h -> Documents.isSame(h.document(), document))
          .ifPresent(h -> inside.computeIfAbsent(h.path(), p -> new ArrayList<>()).add(change));
    }
    return inside;
  }

  /**
   * Why the findings afterwards are not those before without the fixed ones. A new error means that
   * a fix did harm, unless the fixes reveal what was there all the time: then only new errors of
   * the very objects that they change count, or none where these had no effect before.
   */
  static Optional<String> ofFindings(LintResult before, LintResult after, List<Finding> fixed) {
    Optional<String> unrendered = newlyUnrendered(before, after);
    if (unrendered.isPresent()) {
      return unrendered;
    }
    Map<String, Integer> left = counts(after, Finding::identity, f -> true);
    Map<String, Integer> were = counts(before, Finding::identity, f -> true);
    for (Finding finding : fixed) {
      were.merge(finding.identity(), -1, Integer::sum);
    }
    for (Finding finding : fixed) {
      String identity = finding.identity();
      if (left.getOrDefault(identity, 0) > were.getOrDefault(identity, 0)) {
        return Optional.of("the finding is still there afterwards");
      }
    }
    Reveals least =
        fixed.stream()
            .map(f -> f.fix().map(Fix::reveals).orElse(Reveals.NOTHING))
            .min(Comparator.naturalOrder())
            .orElse(Reveals.NOTHING);
    return switch (least) {
      case NOTHING -> newError(before, after);
      case OTHERS -> newErrorOfChanged(before, after, fixed);
      case ALL -> Optional.empty();
    };
  }

  /** What cannot be rendered shows no finding any more, which is no proof. */
  private static Optional<String> newlyUnrendered(LintResult before, LintResult after) {
    Set<String> were = new HashSet<>();
    before.projects().renderings().unrendered().forEach(u -> were.add(u.root().name()));
    return after.projects().renderings().unrendered().stream()
        .filter(u -> !were.contains(u.root().name()))
        .map(u -> "%s could no longer be rendered: %s".formatted(u.root().name(), u.reason()))
        .findFirst();
  }

  private static Optional<String> newError(LintResult before, LintResult after) {
    Map<String, Integer> old = counts(before, Finding::place, FixProof::isError);
    return counts(after, Finding::place, FixProof::isError).entrySet().stream()
        .filter(e -> e.getValue() > old.getOrDefault(e.getKey(), 0))
        .map(e -> "a new error appears: " + e.getKey())
        .sorted()
        .findFirst();
  }

  private static Optional<String> newErrorOfChanged(
      LintResult before, LintResult after, List<Finding> fixed) {
    Set<String> changed = new HashSet<>();
    for (Finding finding : fixed) {
      for (Change change : finding.fix().orElseThrow().changes()) {
        before.projects().written().stream()
            .filter(r -> r.document().equals(change.document()) && change.path().isBelow(r.path()))
            .forEach(r -> changed.add(r.file() + ", " + r.title()));
      }
    }
    Predicate<Finding> counted =
        f ->
            isError(f)
                && f.resource()
                    .filter(r -> changed.contains(r.file() + ", " + r.title()))
                    .isPresent();
    Map<String, Integer> old = counts(before, Finding::object, counted);
    return counts(after, Finding::object, counted).entrySet().stream()
        .filter(e -> e.getValue() > old.getOrDefault(e.getKey(), 0))
        .map(e -> "more errors than before appear in " + e.getKey())
        .sorted()
        .findFirst();
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private static Map<String, Integer> counts(
      LintResult result, Function<Finding, String> key, Predicate<Finding> counted) {
    Map<String, Integer> counts = new HashMap<>();
    result.findings().stream()
        .filter(counted)
        .forEach(f -> counts.merge(key.apply(f), 1, Integer::sum));
    return counts;
  }
}
