package dev.rollgate.rules.binding;

import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import java.util.Optional;

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
  public void check(Binding binding, IntOrString port, Service service, Report report) {
    if (ServicePortRule.isQuotedNumber(port) || ServicePortRule.behind(service, port).isPresent()) {
      return;
    }
    Optional<Fix> fix =
        service.ports().size() == 1
            ? ServicePortRule.name(binding, service.ports().get(0))
            : Optional.empty();
    report
        .at(
            binding.resource(),
            binding.view().servicePort().span(),
            "%s has no port %s".formatted(service.resource().title(), port))
        .related(
            service.ports().get(0).span(),
            "%s has %s".formatted(service.resource().title(), ServicePortRule.ports(service)))
        .help("name one of the Service's ports; the controller removes every target as it is")
        .fix(fix);
  }
}
