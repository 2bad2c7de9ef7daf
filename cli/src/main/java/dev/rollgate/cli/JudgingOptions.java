package dev.rollgate.cli;

import dev.rollgate.run.RunRequest;
import picocli.CommandLine.Mixin;

/** What the user says of the cluster, of rules and of known findings, whatever a run reads. */
final class JudgingOptions {

  @Mixin private final BaselineOptions baseline = new BaselineOptions();

  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Mixin private final RuleOptions rules = new RuleOptions();

  RuleOptions rules() {
    return rules;
  }

  /** Adds them to what is said of a run already. */
  RunRequest.Draft addTo(RunRequest.Draft draft) throws UsageException {
    return draft
        .assumptions(settings.assumptions()::over)
        .rules(rules.part())
        .catalog(ProgramRules::catalog)
        .rulesJars(rules.jars())
        .baseline(baseline.baseline())
        .suppressions(rules.suppressions())
        .today(rules::today);
  }
}
