package dev.rollgate.rules.binding;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.rules.binding.NamedTargetPort.DeclaredPort;
import dev.rollgate.traffic.Project;
import java.util.List;

/** Flags target ports by a name that several containers of a pod give to different ports. */
public final class ContainerPortNameCollision implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "container-port-name-collision",
          Severity.WARNING,
          "two containers of a pod have a port of the name that a target group's Service uses");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (NamedTargetPort target : NamedTargetPort.of(project)) {
      List<DeclaredPort> declared =
          target.declared().stream().filter(d -> isOfProtocol(d, target)).toList();
      List<DeclaredPort> others =
          declared.stream().filter(d -> isOther(d, declared.get(0))).toList();
      if (!others.isEmpty()) {
        report(target, declared.get(0), others, report);
      }
    }
  }

  /** Kubernetes looks for the name among the ports of the same protocol. */
  private static boolean isOfProtocol(DeclaredPort declared, NamedTargetPort target) {
    return declared.port().protocol().effective().equals(target.port().protocol().effective());
  }

  /** The same number twice leads to the same port of the pod, whatever its name. */
  private static boolean isOther(DeclaredPort declared, DeclaredPort first) {
    return declared.port().containerPort().author().isPresent()
        && first.port().containerPort().author().isPresent()
        && !declared.port().containerPort().author().equals(first.port().containerPort().author());
  }

  private static void report(
      NamedTargetPort target, DeclaredPort first, List<DeclaredPort> others, Report report) {
    Workload workload = target.path().workload();
    Resource resource = workload.resource();
    DeclaredPort other = others.get(0);
    Report.Entry entry =
        report
            .at(
                resource,
                other.port().name().span(),
                "port name \"%s\" of %s is also that of container \"%s\", to which %s leads"
                    .formatted(
                        target.name(),
                        workload.title(other.container()),
                        first.container().name().raw().orElse(""),
                        target.path().service().resource().title()))
            .related(first.port().name().span(), "the port that counts, as the first of this name")
            .help("give each port of the pod a name of its own");
    entry.related(target.port().targetPort().span(), target.title());
  }
}
