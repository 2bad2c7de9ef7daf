package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;

/**
 * Flags bindings that name no target group. In an open world it only notes them, as a base of
 * Kustomize looks just like that.
 */
public final class TgbNoTargetGroup implements TargetGroupBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-no-target-group", Severity.ERROR, "a TargetGroupBinding names no target group");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, Project project, Report report) {
    TargetGroupBinding view = binding.view();
    if (!TargetGroupFields.namesNone(view)
        || Misspelt.isIn(view, "targetGroupARN")
        || Misspelt.isIn(view, "targetGroupName")
        || TargetGroupFields.areSetElsewhere(view, project)) {
      return;
    }
    boolean closed =
        project.settings().world().isClosed(Kind.TARGET_GROUP_BINDING)
            && !project.mayHide(Kind.TARGET_GROUP_BINDING);
    Field<String> empty =
        view.targetGroupArn().isAbsent() ? view.targetGroupName() : view.targetGroupArn();
    report
        .at(
            binding.resource(),
            empty.isAbsent() ? binding.resource().span() : empty.span(),
            binding.resource().title() + " names no target group")
        .severity(closed ? Severity.ERROR : Severity.INFO)
        .help("write the targetGroupARN");
  }
}
