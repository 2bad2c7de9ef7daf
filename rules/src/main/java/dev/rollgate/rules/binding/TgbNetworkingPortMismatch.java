package dev.rollgate.rules.binding;

import dev.rollgate.kube.Service;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.kube.TargetGroupBinding.IngressPort;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;
import java.util.Optional;

/** Flags bindings that open ports, but not the one at which their targets are reached. */
public final class TgbNetworkingPortMismatch implements ControllerBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-networking-port-mismatch",
          Severity.WARNING,
          "networking opens another port than that of the targets");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      HandWrittenBinding binding,
      List<TargetGroupBinding> patches,
      Project project,
      Report report) {
    TargetGroupBinding view = binding.view();
    List<IngressPort> opened = view.ingressPorts();
    if (opened.isEmpty()
        || view.opensAllPorts()
        || opened.stream().anyMatch(p -> p.port().isUnreadable())
        || patches.stream().anyMatch(p -> !p.ingressPorts().isEmpty() || p.opensAllPorts())
        || isPatched(binding.service().found(), project)) {
      return;
    }
    TargetPort.of(binding, project)
        .filter(target -> opened.stream().allMatch(p -> target.isNot(p.port().author().get())))
        .ifPresent(target -> report(binding, target, opened, report));
  }

  private static boolean isPatched(Optional<Service> service, Project project) {
    return service.isPresent()
        && project.patchesOf(Service.class, service.get().resource()).stream()
            .anyMatch(p -> !p.ports().isEmpty());
  }

  private static void report(
      HandWrittenBinding binding, TargetPort target, List<IngressPort> opened, Report report) {
    IngressPort first = opened.get(0);
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                first.port().span(),
                "networking of %s opens %s, but its targets are %s"
                    .formatted(
                        binding.resource().title(),
                        String.join(
                            " and ",
                            opened.stream().map(p -> "port " + p.port().author().get()).toList()),
                        target.words()))
            .related(target.port().span(), "the port of " + target.service().resource().title())
            .help(
                target.pods()
                    ? "open the port at which the pods listen, not that of the Service"
                    : "open the nodePort of the Service, and write it into the Service too");
    if (opened.size() == 1 && target.number().isPresent()) {
      int number = target.number().getAsInt();
      entry.fix(
          Fix.unsafe(
              "open port " + number,
              new Change.Replace(
                  binding.resource().document(), first.port().path(), Content.of(number))));
    }
  }
}
