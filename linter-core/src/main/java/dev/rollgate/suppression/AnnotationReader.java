package dev.rollgate.suppression;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.text.Suggestion;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the annotations of one object: {@code rollgate.dev/ignore: "rule-a, rule-b"} with {@code
 * rollgate.dev/ignore-reason: why}.
 */
final class AnnotationReader {

  static final String IGNORE = "rollgate.dev/ignore";
  static final String REASON = "rollgate.dev/ignore-reason";

  private static final String GROUP = "rollgate.dev/";
  private static final String FORM = "write " + IGNORE + ": \"RULE, RULE\"";

  private final Resource resource;
  private final Found found;

  private AnnotationReader(Resource resource, Found found) {
    this.resource = resource;
    this.found = found;
  }

  static void read(Resource resource, Found found) {
    new AnnotationReader(resource, found).read();
  }

  private void read() {
    Field<String> ignore = resource.annotations().get(IGNORE);
    if (ignore != null && !ignore.isPlaceholder()) {
      read(ignore);
    }
    for (Field<String> other : resource.annotations().values()) {
      String key = key(other);
      if (key.equals(REASON) && ignore == null) {
        fault(other.span(), "a reason is given, but nothing is ignored", FORM);
      } else if (key.startsWith(GROUP) && !key.equals(IGNORE) && !key.equals(REASON)) {
        Suggestion.nearest(key, List.of(IGNORE, REASON))
            .ifPresent(
                near ->
                    fault(
                        other.span(),
                        "annotation \"%s\" means nothing".formatted(key),
                        "did you mean " + near + "?"));
      }
    }
  }

  private static String key(Field<String> annotation) {
    return annotation.path().last() instanceof NodePath.Key key ? key.name() : "";
  }

  private void read(Field<String> ignore) {
    Span written = written(ignore);
    List<RuleName> rules = RuleNames.in(ignore.author().orElse(""), written);
    Reason reason = Reason.parse(resource.annotation(REASON).orElse(""));
    if (rules.isEmpty()) {
      fault(ignore.span(), "the annotation names no rule, and suppresses nothing", FORM);
    } else if (reason.wrongDate().isPresent()) {
      Field<String> told = resource.annotations().get(REASON);
      Span span = told == null ? written : written(told);
      found
          .faults()
          .add(CommentReader.wrongDate(span, reason.wrongDate().get(), Optional.of(resource)));
    } else {
      found
          .suppressions()
          .add(
              new Suppression(
                  Form.ANNOTATION,
                  rules,
                  this::isAbout,
                  reason.text(),
                  reason.expires(),
                  written,
                  List.of(resource)));
    }
  }

  private boolean isAbout(Finding finding) {
    return finding.resource().map(ObjectKey::of).equals(Optional.of(ObjectKey.of(resource)));
  }

  /** The value's place; the typed view knows the key's. */
  private Span written(Field<String> annotation) {
    return Value.of(resource)
        .at("metadata", "annotations", key(annotation))
        .map(Value::span)
        .orElse(annotation.span());
  }

  private void fault(Span span, String message, String help) {
    found.faults().add(SuppressionRule.MALFORMED.at(span, message, help, Optional.of(resource)));
  }

  /** Takes a name out of an object's annotation, and the annotation with its last name. */
  static Fix without(RuleName name, List<RuleName> all, Resource resource) {
    String left =
        all.stream()
            .filter(other -> !other.equals(name))
            .map(RuleName::id)
            .collect(Collectors.joining(", "));
    NodePath annotations = resource.path().key("metadata", "annotations");
    Document.Parsed document = resource.document();
    if (!left.isEmpty()) {
      return Fix.unsafe(
          "take \"%s\" out of the annotation".formatted(name.id()),
          new Change.Replace(document, annotations.key(IGNORE), Content.of(left)));
    }
    String title = "remove the annotation";
    Change.Remove ignore = new Change.Remove(document, annotations.key(IGNORE));
    if (!resource.annotations().containsKey(REASON)) {
      return Fix.unsafe(title, ignore);
    }
    return resource.annotations().size() == 2
        ? Fix.unsafe(title, new Change.Remove(document, annotations))
        : Fix.unsafe(title, ignore, new Change.Remove(document, annotations.key(REASON)));
  }
}
