package dev.rollgate.rules.binding;

import dev.rollgate.kube.Service;
import dev.rollgate.lint.BindingRule;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Optional;

/** Flags bindings that leave the target type to a look-up in AWS. */
public final class TgbTargetTypeMissing implements BindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-target-type-missing", Severity.WARNING, "a TargetGroupBinding has no targetType");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Binding binding, Project project, Report report) {
    if (!binding.view().targetType().isAbsent()) {
      return;
    }
    Optional<Service> service = binding.service().found();
    boolean onlyIp = service.filter(TgbTargetTypeMissing::hasNoNodePorts).isPresent();
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                binding.resource().span(),
                "%s has no targetType, so nothing shows that its pods can have gates"
                    .formatted(binding.resource().title()))
            .help("write the type of the target group: targetType ip, or instance");
    if (onlyIp) {
      entry
          .related(
              service.get().resource().span(),
              service.get().resource().title() + " has no node ports, so the targets must be pods")
          .fix(
              Fix.safe(
                      "set targetType to ip",
                      new Change.Insert(
                          binding.resource().document(),
                          binding.view().targetType().path(),
                          Content.of("ip")))
                  .revealing());
    } else {
      entry.fix(Fix.manual("set targetType to the type of the target group"));
    }
  }

  private static boolean hasNoNodePorts(Service service) {
    return service.type().effective().filter("ClusterIP"::equals).isPresent();
  }
}
