package dev.rollgate.rules.startup;

import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Flags health check ports that lead from a name to another name, which the controller refuses. */
public final class LbHealthNamedPortIp implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "lb-health-named-port-ip",
          Severity.ERROR,
          "the health check of pods names a port whose targetPort is a name too");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<Span> told = new HashSet<>();
    for (Binding binding : project.bindings()) {
      Optional<NamedHealthPort> named = NamedHealthPort.of(binding, project);
      Optional<ServicePort> port = named.flatMap(NamedHealthPort::port);
      if (binding.targetType() == TargetType.IP
          && named.isPresent()
          && port.isPresent()
          && port.get().targetPort().author().filter(t -> t.isName()).isPresent()
          && told.add(named.get().setting().span())) {
        report(named.get(), port.get(), project, report);
      }
    }
  }

  private static void report(
      NamedHealthPort named, ServicePort port, Project project, Report report) {
    TargetGroupSetting setting = named.setting();
    Service service = named.service();
    report
        .at(
            setting.resource(),
            setting.span(),
            "health check port of %s names port \"%s\" of %s, whose targetPort is a name too"
                .formatted(setting.resource().title(), named.name(), service.resource().title()))
        .related(port.targetPort().span(), "the targetPort")
        .help("give the number of the pods' port, or traffic-port for the port of the requests")
        .fix(
            isTrafficPort(setting, project)
                ? Optional.of(
                    Fix.unsafe(
                        "check the port of the requests",
                        setting.replaced(PairedChecks.TRAFFIC_PORT)))
                : Optional.empty());
  }

  /** Whether every target group that the setting is for has the named port as its own. */
  private static boolean isTrafficPort(TargetGroupSetting setting, Project project) {
    return project.bindingsNear(setting.resource().namespace()).stream()
        .filter(
            b ->
                b.targetGroup()
                    .healthCheck(HealthCheck.PORT)
                    .filter(s -> s.span().equals(setting.span()))
                    .isPresent())
        .allMatch(b -> b.port().found().flatMap(p -> p.name().author()).equals(setting.value()));
  }
}
