package com.example.rules;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleProvider;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TrafficPathRule;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;

/** Brings one rule. */
public final class TeamRules implements RuleProvider {

  @Override
  public List<Rule> rules() {
    return List.of(new TeamMissing());
  }

  private static final class TeamMissing implements TrafficPathRule {

    @Override
    public RuleInfo info() {
      return new RuleInfo("team-missing", Severity.WARNING, "a workload has no label team");
    }

    @Override
    public void check(TrafficPath path, Settings settings, Report report) {
      var workload = path.workload().resource();
      if (!workload.labels().containsKey("team")) {
        report.at(workload, workload.span(), workload.title() + " has no label \"team\"");
      }
    }
  }
}
