package dev.rollgate.rules.binding;

import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;

/**
 * Flags port numbers in quotes, which the controller takes for names. Kubernetes does allow such a
 * name, so this is an error only where the Service has none.
 */
public final class TgbServicePortQuotedNumber implements TargetGroupBindingRule {

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
  public void check(HandWrittenBinding binding, Project project, Report report) {
    Optional<IntOrString> port = binding.view().servicePort().author();
    if (port.isEmpty()
        || !ServicePortRule.isQuotedNumber(port.get())
        || binding.port().found().isPresent()) {
      return;
    }
    List<ServicePort> meant = meant(binding, Integer.parseInt(port.get().text()));
    boolean broken = binding.port().isBroken();
    report
        .at(
            binding.resource(),
            binding.view().servicePort().span(),
            "port %s of %s is text, so the controller looks for a port of that name"
                .formatted(port.get(), binding.resource().title()))
        // Nobody calls a port by digits, but the name may be filled in later where a port is not
        // known.
        .severity(broken || binding.service().found().isEmpty() ? Severity.ERROR : Severity.INFO)
        .help(
            broken && meant.isEmpty()
                ? "write the number of a port of the Service, without quotes"
                : "write the number without quotes")
        .fix(ServicePortRule.name(binding, meant));
  }

  /** The port of that number; one that does not exist is not better without its quotes. */
  private static List<ServicePort> meant(HandWrittenBinding binding, int number) {
    return binding.service().found().map(Service::ports).orElse(List.of()).stream()
        .filter(p -> p.port().author().filter(n -> n == number).isPresent())
        .limit(1)
        .toList();
  }
}
