package dev.rollgate.rules.reader;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;

/** Flags documents that could not be parsed. */
public final class Syntax implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("syntax", Severity.ERROR, "a document is not YAML");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (YamlFile file : project.files()) {
      for (Document document : file.documents()) {
        if (document instanceof Document.Broken broken) {
          report
              .at(broken.at(), broken.problem())
              .help(
                  "%s; until then nothing in this document is checked or fixed"
                      .formatted(advice(broken.problem())));
        }
      }
    }
  }

  /** Two slips make up most of what is wrong with manifests. */
  private static String advice(String problem) {
    if (problem.contains(" more than ")) {
      return "no manifest needs that much: exclude the file";
    }
    if (problem.startsWith("a tab")) {
      return "indent with spaces, not with tabs";
    }
    return problem.startsWith("the indentation")
        ? "indent the line like the others of its mapping or list"
        : "mend the YAML";
  }
}
