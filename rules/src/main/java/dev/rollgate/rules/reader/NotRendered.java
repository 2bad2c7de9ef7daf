package dev.rollgate.rules.reader;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.render.Unrendered;
import dev.rollgate.traffic.Project;

/** Flags charts and overlays that could not be rendered. */
public final class NotRendered implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("not-rendered", Severity.INFO, "a chart or an overlay could not be rendered");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Unrendered root : project.unrendered()) {
      report
          .at(
              root.root().at(),
              "%s could not be rendered with %s: %s"
                  .formatted(root.root().name(), root.root().tool().word(), root.reason()))
          .help("its files are checked as they are, which tells less");
    }
  }
}
