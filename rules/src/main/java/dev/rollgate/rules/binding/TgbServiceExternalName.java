package dev.rollgate.rules.binding;

import dev.rollgate.kube.Service;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.List;

/** Flags bindings to Services that stand for a name outside of the cluster. */
public final class TgbServiceExternalName implements BoundServiceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-service-external-name",
          Severity.ERROR,
          "a binding names a Service of type ExternalName");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** For TargetGroupBindings of nodes {@code tgb-instance-clusterip} tells it. */
  @Override
  public boolean concerns(Binding binding) {
    return !(binding instanceof HandWrittenBinding) || binding.targetType() != TargetType.INSTANCE;
  }

  @Override
  public void check(Service service, List<Binding> bindings, Project project, Report report) {
    if (!NodePorts.isExternalName(service)
        || project.patchesOf(Service.class, service.resource()).stream()
            .anyMatch(p -> !p.type().isAbsent())) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                service.resource(),
                service.type().span(),
                service.resource().title() + " is of type ExternalName and has no pods")
            .help("bind a Service that selects pods");
    BoundServiceRule.relate(entry, service, bindings);
  }
}
