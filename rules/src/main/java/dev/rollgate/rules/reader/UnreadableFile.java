package dev.rollgate.rules.reader;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;

/** Flags files whose text could not be had. */
public final class UnreadableFile implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("unreadable-file", Severity.ERROR, "a file could not be read");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (dev.rollgate.yaml.UnreadableFile file : project.unreadable()) {
      report
          .at(file.span(), file.problem())
          .help("save the file as UTF-8 text where it can be read, or exclude it");
    }
  }
}
