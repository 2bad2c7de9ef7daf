package dev.rollgate.rules.binding;

import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import java.util.List;

/** Flags ports that the Service does not have; for those the controller removes every target. */
public final class TgbServicePortMissing implements ServicePortRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-service-port-missing",
          Severity.ERROR,
          "a TargetGroupBinding names a port that its Service lacks");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, IntOrString port, Service service, Report report) {
    if (ServicePortRule.isQuotedNumber(port)
        || !ServicePortRule.withTargetPort(service, port).isEmpty()
        || !ServicePortRule.withNodePort(service, port).isEmpty()) {
      return;
    }
    List<ServicePort> ports = service.ports();
    report
        .at(
            binding.resource(),
            binding.view().servicePort().span(),
            "%s names port %s, but %s has only %s"
                .formatted(
                    binding.resource().title(),
                    port,
                    service.resource().title(),
                    ServicePortRule.list(ports)))
        .related(ports.get(0).span(), "the ports of " + service.resource().title())
        .help("name a port of the Service; while there is none, every target is deregistered")
        .fix(ServicePortRule.name(binding, ports));
  }
}
