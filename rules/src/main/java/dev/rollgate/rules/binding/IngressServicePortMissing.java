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
import dev.rollgate.traffic.ServiceReference;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;
import java.util.Optional;

/** Flags backends of Ingresses and routes that name a port which their Service lacks. */
public final class IngressServicePortMissing implements BindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-service-port-missing",
          Severity.ERROR,
          "an ALB Ingress or a route names a port that its Service lacks");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Binding binding, Project project, Report report) {
    Optional<ServiceReference> backend = binding.backend();
    Optional<Service> service = binding.service().found();
    Optional<IntOrString> port = backend.flatMap(ServiceReference::port);
    if (port.isPresent() && service.isPresent() && binding.port().isBroken()) {
      report(binding, backend.get(), port.get(), service.get(), report);
    }
  }

  private static void report(
      Binding binding, ServiceReference backend, IntOrString port, Service service, Report report) {
    List<ServicePort> behind = ServicePortRule.withTargetPort(service, port);
    List<ServicePort> meant = behind.isEmpty() ? service.ports() : behind;
    String title = service.resource().title();
    String ports = ServicePortRule.list(meant);
    report
        .at(
            binding.resource(),
            backend.portSpan(),
            behind.isEmpty()
                ? "%s has no port %s, which %s names; it has only %s"
                    .formatted(title, port, binding.resource().title(), ports)
                : "port %s of %s is not a port of %s but the targetPort behind its %s"
                    .formatted(port, binding.resource().title(), title, ports))
        .related(meant.get(0).span(), "a port of " + title)
        .help("name a port of the Service: " + ports)
        .fix(meant.size() == 1 ? name(binding, backend, port, meant.get(0)) : Optional.empty());
  }

  /** Who wrote a name gets a name: the key of the field tells names and numbers apart. */
  private static Optional<Fix> name(
      Binding binding, ServiceReference backend, IntOrString written, ServicePort port) {
    boolean byName = written.isName() && !ServicePortRule.isQuotedNumber(written);
    Optional<Content.Scalar> reference =
        byName ? port.name().author().map(Content::of) : port.port().author().map(Content::of);
    if (reference.isEmpty() || backend.portPath().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Fix.unsafe(
                "name port " + reference.get().text(),
                new Change.Replace(
                    binding.resource().document(), backend.portPath().get(), reference.get()))
            .revealing());
  }
}
