package dev.rollgate.rules.binding;

import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import java.util.List;

/** Flags ports that the Service has on the side of its pods or nodes, not on its own. */
public final class TgbServicePortIsTargetPort implements ServicePortRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-service-port-is-target-port",
          Severity.ERROR,
          "a TargetGroupBinding names the pods' port instead of the Service's");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, IntOrString port, Service service, Report report) {
    if (ServicePortRule.isQuotedNumber(port)) {
      return;
    }
    List<ServicePort> behindPods = ServicePortRule.withTargetPort(service, port);
    List<ServicePort> ports =
        behindPods.isEmpty() ? ServicePortRule.withNodePort(service, port) : behindPods;
    if (ports.isEmpty()) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                binding.view().servicePort().span(),
                "port %s of %s is not a port of %s but the %s behind its %s %s"
                    .formatted(
                        port,
                        binding.resource().title(),
                        service.resource().title(),
                        behindPods.isEmpty() ? "nodePort" : "targetPort",
                        ports.size() == 1 ? "port" : "ports",
                        ServicePortRule.list(ports)))
            .help(
                (ports.size() == 1 ? "name the Service's own port, " : "name one of the ports ")
                    + ServicePortRule.list(ports))
            .fix(ServicePortRule.name(binding, ports));
    ports.forEach(p -> entry.related(p.span(), "a port of " + service.resource().title()));
  }
}
