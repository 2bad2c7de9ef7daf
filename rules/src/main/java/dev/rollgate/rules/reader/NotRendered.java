package dev.rollgate.rules.reader;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.render.Unrendered;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flags charts and overlays that could not be rendered. */
public final class NotRendered implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("not-rendered", Severity.INFO, "a chart or an overlay could not be rendered");

  /** A chart is a root with each choice of values, and most often fails with all for one reason. */
  private record Fault(Span at, String reason) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Map<Fault, List<Unrendered>> faults = new LinkedHashMap<>();
    for (Unrendered root : project.unrendered()) {
      Fault fault = new Fault(root.at(), root.reason());
      faults.computeIfAbsent(fault, f -> new ArrayList<>()).add(root);
    }
    faults.forEach(
        (fault, roots) ->
            report
                .at(
                    fault.at(),
                    "%s%s could not be rendered with %s: %s"
                        .formatted(
                            roots.get(0).root().name(),
                            roots.size() == 1 ? "" : " and " + (roots.size() - 1) + " more",
                            roots.get(0).root().tool().word(),
                            fault.reason()))
                .help(
                    "what no other root takes of its files is checked as it is, which tells less"));
  }
}
