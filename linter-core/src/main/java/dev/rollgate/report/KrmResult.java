package dev.rollgate.report;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.AppliedFix;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Severity;
import dev.rollgate.yaml.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that a KRM function has to say, as the KRM Functions Specification wants it.
 *
 * @param rule the rule's name
 * @param severity how bad it is
 * @param message for people
 * @param help what to do about it; empty when there is nothing to do or the message says all
 * @param resource the object, if it is about one
 * @param field where in the object, if it is not about the object as a whole
 * @param fix what would mend it
 */
public record KrmResult(
    String rule,
    Severity severity,
    String message,
    String help,
    Optional<Resource> resource,
    Optional<KrmField> field,
    Optional<Fix> fix) {

  /** Where orchestrators note an object's file and its place in there; the older keys come last. */
  private static final List<String> ORIGIN =
      List.of("internal.config.kubernetes.io/", "config.kubernetes.io/");

  /** What is found. */
  public static KrmResult of(Finding finding) {
    return new KrmResult(
        finding.rule().id(),
        finding.severity(),
        finding.message(),
        finding.help(),
        finding.resource(),
        KrmField.of(finding),
        finding.fix());
  }

  /** What was found and is mended. */
  public static KrmResult of(AppliedFix applied) {
    Finding finding = applied.finding();
    return new KrmResult(
        finding.rule().id(),
        Severity.INFO,
        "fixed: " + applied.fix().title(),
        "",
        finding.resource(),
        KrmField.of(finding).map(KrmField::path).map(KrmField::new),
        Optional.empty());
  }

  /** An item of {@code results}. */
  public Content content() {
    List<Content.Entry> entries = new ArrayList<>();
    entries.add(text("message", message));
    entries.add(text("severity", severity.word()));
    resource.ifPresent(r -> entries.add(Content.entry("resourceRef", reference(r))));
    field.ifPresent(f -> entries.add(Content.entry("field", f.content())));
    resource.flatMap(KrmResult::file).ifPresent(f -> entries.add(Content.entry("file", f)));
    entries.add(Content.entry("tags", tags()));
    return mapping(entries);
  }

  /**
   * One line without a line break, as kpt shows results: {@code [error] apps/v1/Deployment/shop/web
   * spec.replicas: message (rule)}. Lines of a stream that nobody sees would say less.
   */
  public String line() {
    String object =
        resource.stream()
            .flatMap(r -> Stream.of(r.apiVersion(), r.word(), namespace(r), r.displayName()))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining("/"));
    String place =
        Stream.of(object, field.map(KrmField::path).orElse(""))
            .filter(part -> !part.isEmpty())
            .map(part -> " " + part)
            .collect(Collectors.joining());
    return Printable.of("[%s]%s: %s (%s)".formatted(severity.word(), place, message, rule));
  }

  /**
   * The specification leaves these to the function, as long as they are text: {@code Result} of
   * Kustomize's kyaml has {@code map[string]string}.
   */
  private Content tags() {
    List<Content.Entry> entries = new ArrayList<>();
    entries.add(text("rule", rule));
    if (!help.isEmpty()) {
      entries.add(text("help", help));
    }
    fix.ifPresent(
        f -> {
          entries.add(text("fix", f.title()));
          entries.add(text("safety", f.safety().word()));
        });
    return mapping(entries);
  }

  private static Content reference(Resource resource) {
    List<Content.Entry> entries = new ArrayList<>();
    entries.add(text("apiVersion", resource.apiVersion()));
    entries.add(text("kind", resource.word()));
    entries.add(text("name", resource.displayName()));
    if (!namespace(resource).isEmpty()) {
      entries.add(text("namespace", namespace(resource)));
    }
    return mapping(entries);
  }

  private static Optional<Content> file(Resource resource) {
    Optional<String> path = origin(resource, "path");
    Optional<Long> index = origin(resource, "index").flatMap(KrmResult::number);
    return path.map(
        p -> {
          List<Content.Entry> entries = new ArrayList<>();
          entries.add(text("path", p));
          index.ifPresent(i -> entries.add(Content.entry("index", Content.of(i))));
          return mapping(entries);
        });
  }

  private static Optional<String> origin(Resource resource, String what) {
    return ORIGIN.stream().flatMap(o -> resource.annotation(o + what).stream()).findFirst();
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static String namespace(Resource resource) {
    return resource.namespace().raw().orElse("");
  }

  private static Content.Entry text(String key, String value) {
    return Content.entry(key, Content.of(value));
  }

  private static Content mapping(List<Content.Entry> entries) {
    return Content.mapping(entries.toArray(Content.Entry[]::new));
  }
}
