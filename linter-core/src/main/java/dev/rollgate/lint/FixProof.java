package dev.rollgate.lint;

import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Proves that new texts say exactly what the fixes declared, and that the findings are gone. */
final class FixProof {

  private FixProof() {}

  /** Why the file's new text is not the old one with the declared changes; empty when it is. */
  static Optional<String> ofText(YamlFile before, YamlFile after, List<Change> changes) {
    if (before.documents().size() != after.documents().size()) {
      return Optional.of("the number of documents changed");
    }
    for (int i = 0; i < before.documents().size(); i++) {
      Document old = before.documents().get(i);
      Document now = after.documents().get(i);
      if (old.span().text().equals(now.span().text())) {
        continue;
      }
      if (old.getClass() != now.getClass()) {
        return Optional.of("a document can no longer be parsed");
      }
      if (old instanceof Document.Parsed parsed
          && !saysAsDeclared(parsed, (Document.Parsed) now, changes)) {
        return Optional.of("the text changed in another way than declared");
      }
    }
    return Optional.empty();
  }

  private static boolean saysAsDeclared(
      Document.Parsed before, Document.Parsed after, List<Change> changes) {
    List<Change> own = changes.stream().filter(c -> c.document().equals(before)).toList();
    Content expected = Change.apply(Content.of(before.root()), own);
    return expected.equals(Content.of(after.root()));
  }

  /** Why the findings afterwards are not those before without the fixed ones. */
  static Optional<String> ofFindings(
      List<Finding> before, List<Finding> after, List<Finding> fixed) {
    Map<String, Integer> left = counts(after, FixProof::identity, f -> true);
    Map<String, Integer> were = counts(before, FixProof::identity, f -> true);
    Map<String, Integer> mended = counts(fixed, FixProof::identity, f -> true);
    for (Map.Entry<String, Integer> entry : mended.entrySet()) {
      int expected = were.getOrDefault(entry.getKey(), 0) - entry.getValue();
      if (left.getOrDefault(entry.getKey(), 0) > expected) {
        return Optional.of("the finding is still there afterwards");
      }
    }
    Map<String, Integer> oldErrors = counts(before, FixProof::place, FixProof::isError);
    for (Map.Entry<String, Integer> entry :
        counts(after, FixProof::place, FixProof::isError).entrySet()) {
      if (entry.getValue() > oldErrors.getOrDefault(entry.getKey(), 0)) {
        return Optional.of("a new error appears: " + entry.getKey());
      }
    }
    return Optional.empty();
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private static Map<String, Integer> counts(
      List<Finding> findings, Function<Finding, String> key, Predicate<Finding> counted) {
    Map<String, Integer> counts = new HashMap<>();
    findings.stream().filter(counted).forEach(f -> counts.merge(key.apply(f), 1, Integer::sum));
    return counts;
  }

  /** What stays the same about a finding when other lines come and go. */
  static String identity(Finding finding) {
    return place(finding) + ": " + finding.message();
  }

  private static String place(Finding finding) {
    return finding.rule().id()
        + " in "
        + finding.span().file()
        + finding.resource().map(r -> ", " + r.title()).orElse("");
  }
}
