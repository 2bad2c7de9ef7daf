package dev.rollgate.rules.binding;

import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import java.util.Optional;

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
  public void check(Binding binding, IntOrString port, Service service, Report report) {
    Optional<ServicePort> behind = ServicePortRule.behind(service, port);
    if (ServicePortRule.isQuotedNumber(port) || behind.isEmpty()) {
      return;
    }
    boolean target = behind.get().targetPort().effective().filter(port::equals).isPresent();
    report
        .at(
            binding.resource(),
            binding.view().servicePort().span(),
            "%s of %s is the %s behind port %s of %s, which has no port of that %s"
                .formatted(
                    "port " + port,
                    binding.resource().title(),
                    target ? "targetPort" : "nodePort",
                    behind.get().port().raw().orElse("?"),
                    service.resource().title(),
                    port.isName() ? "name" : "number"))
        .related(behind.get().span(), "the port of " + service.resource().title())
        .help(
            "name the Service's own port, %s"
                .formatted(behind.get().port().raw().orElse("not the pods'")))
        .fix(ServicePortRule.name(binding, behind.get()));
  }
}
