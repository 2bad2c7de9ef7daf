package dev.rollgate.rules.schema;

import dev.rollgate.kube.Kind;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import java.util.Locale;
import java.util.regex.Pattern;

/** Flags fields that a TargetGroupBinding does not have. */
public final class TgbUnknownField implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-unknown-field",
          Severity.ERROR,
          "a TargetGroupBinding has a field that does not exist");

  /** What people look for in a binding, and what belongs to the target group. */
  private static final Pattern OF_TARGET_GROUP =
      Pattern.compile("attribute|health|deregistration|draining|stickiness|slow_?start|algorithm");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Fault.Unknown fault : SchemaFaults.of(project, Fault.Unknown.class)) {
      if (fault.resource().kind() != Kind.TARGET_GROUP_BINDING || fault.newer()) {
        continue;
      }
      FieldNames near = FieldNames.near(fault);
      boolean ofTargetGroup =
          OF_TARGET_GROUP.matcher(fault.value().name().toLowerCase(Locale.ROOT)).find();
      report
          .at(
              fault.resource(),
              fault.value().keySpan(),
              "%s is no field in %s".formatted(fault.title(), fault.resource().apiVersion()))
          .help(
              ofTargetGroup && near.name().isEmpty()
                  ? "set it on the target group itself, where that is made"
                  : near.help(fault))
          .fix(near.fix(fault));
    }
  }
}
