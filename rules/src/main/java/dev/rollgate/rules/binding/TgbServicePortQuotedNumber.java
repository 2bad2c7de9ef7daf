package dev.rollgate.rules.binding;

import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.lint.BindingRule;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/** Flags port numbers in quotes, which the controller takes for names. */
public final class TgbServicePortQuotedNumber implements BindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-service-port-quoted-number",
          Severity.ERROR,
          "a TargetGroupBinding quotes the number of a port");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Binding binding, Project project, Report report) {
    Optional<IntOrString> port = binding.view().servicePort().author();
    if (port.isEmpty()
        || !ServicePortRule.isQuotedNumber(port.get())
        || binding.port().found().isPresent()) {
      return;
    }
    report
        .at(
            binding.resource(),
            binding.view().servicePort().span(),
            "port %s of %s is text, so the controller looks for a port of that name"
                .formatted(port.get(), binding.resource().title()))
        .help("write the number without quotes")
        .fix(binding.service().found().flatMap(service -> fix(binding, port.get(), service)));
  }

  /** Without its quotes where that is a port, else the port behind which the number stands. */
  private static Optional<Fix> fix(Binding binding, IntOrString port, Service service) {
    int number = Integer.parseInt(port.text());
    Optional<ServicePort> own =
        service.ports().stream()
            .filter(p -> p.port().author().filter(n -> n == number).isPresent())
            .findFirst();
    return own.flatMap(p -> ServicePortRule.name(binding, p));
  }
}
