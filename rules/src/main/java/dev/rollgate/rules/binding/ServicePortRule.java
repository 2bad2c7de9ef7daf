package dev.rollgate.rules.binding;

import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;
import java.util.Optional;

/**
 * A rule over each binding whose port the Service does not have. The rules of this family share the
 * cases among them, so that one fault is told once.
 */
interface ServicePortRule extends TargetGroupBindingRule {

  /** Looks at a port that the Service surely does not have. */
  void check(HandWrittenBinding binding, IntOrString port, Service service, Report report);

  @Override
  default void check(HandWrittenBinding binding, Project project, Report report) {
    Optional<IntOrString> port = binding.view().servicePort().author();
    Optional<Service> service = binding.service().found();
    if (port.isPresent() && service.isPresent() && binding.port().isBroken()) {
      check(binding, port.get(), service.get(), report);
    }
  }

  /** Whether a port is a number that was written as text. */
  static boolean isQuotedNumber(IntOrString port) {
    return port.isName() && port.text().matches("[0-9]{1,5}");
  }

  /** The Service's ports that have this one behind them, on the side of the pods. */
  static List<ServicePort> withTargetPort(Service service, IntOrString port) {
    return service.ports().stream()
        .filter(p -> p.targetPort().effective().filter(port::equals).isPresent())
        .toList();
  }

  /** The Service's ports that have this one behind them, on the side of the nodes. */
  static List<ServicePort> withNodePort(Service service, IntOrString port) {
    return service.ports().stream()
        .filter(p -> p.nodePort().author().filter(port::is).isPresent())
        .toList();
  }

  /**
   * The fix that names a port; where there are several only the author knows which. Who wrote a
   * name gets a name, if the port has one.
   */
  static Optional<Fix> name(HandWrittenBinding binding, List<ServicePort> ports) {
    return ports.size() != 1
        ? Optional.empty()
        : reference(binding, ports.get(0))
            .map(
                port ->
                    Fix.unsafe(
                            "name port " + port.text(),
                            new Change.Replace(
                                binding.resource().document(),
                                binding.view().servicePort().path(),
                                port))
                        .revealing());
  }

  private static Optional<Content.Scalar> reference(HandWrittenBinding binding, ServicePort port) {
    Optional<String> name =
        binding
            .view()
            .servicePort()
            .author()
            .filter(written -> written.isName() && !isQuotedNumber(written))
            .flatMap(written -> port.name().author());
    return name.map(Content::of).or(() -> port.port().author().map(Content::of));
  }

  /** Ports for messages: by number, and by name if they have one. */
  static String list(List<ServicePort> ports) {
    return String.join(
        ", ",
        ports.stream()
            .map(
                p ->
                    p.port().raw().orElse("?")
                        + p.name().raw().map(n -> " (\"" + n + "\")").orElse(""))
            .toList());
  }
}
