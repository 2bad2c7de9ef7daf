package dev.rollgate.rules.reader;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Document;
import java.util.LinkedHashSet;
import java.util.Set;

/** Flags keys that a mapping writes twice: one of the values is lost without a word. */
public final class DuplicateKey implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("duplicate-key", Severity.ERROR, "a mapping has the same key twice");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<Document.Parsed> documents = new LinkedHashSet<>();
    project.resources().forEach(resource -> documents.add(resource.document()));
    for (Document.Parsed document : documents) {
      document.duplicateKeys().forEach(duplicate -> report(duplicate, report));
    }
  }

  private static void report(Document.DuplicateKey duplicate, Report report) {
    report
        .at(duplicate.again(), "key \"%s\" is written twice".formatted(duplicate.key()))
        .related(duplicate.first(), "the same key for the first time")
        .help("keep one of the two; the API refuses such an object or takes the last value");
  }
}
