package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import java.util.Optional;

/** Flags bindings of nodes to Services that no node listens for. */
public final class TgbInstanceClusterip implements TargetGroupBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-instance-clusterip",
          Severity.ERROR,
          "an instance binding names a Service without node ports");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, Project project, Report report) {
    Optional<Service> found = NodePorts.surelyAbsent(binding, project);
    if (binding.targetType() != TargetType.INSTANCE || found.isEmpty()) {
      return;
    }
    Service service = found.get();
    String title = service.resource().title();
    String what = NodePorts.why(service);
    Field<String> cause = service.headless() ? service.clusterIp() : service.type();
    report
        .at(
            binding.resource(),
            binding.view().targetType().span(),
            "%s has targetType instance, but %s is %s and has no node ports"
                .formatted(binding.resource().title(), title, what))
        .related(
            cause.isAbsent() ? service.resource().span() : cause.span(),
            title + " is " + what + (cause.isAbsent() ? ", the default" : ""))
        .help(
            NodePorts.isExternalName(service)
                ? "name a Service that selects pods"
                : "bind a target group of type ip, or make the Service one of type NodePort")
        .fix(nodePort(service));
  }

  /** A headless Service has no node ports whatever its type; an ExternalName has no pods. */
  private static Optional<Fix> nodePort(Service service) {
    if (service.headless()
        || service.clusterIp().isUnreadable()
        || NodePorts.isExternalName(service)) {
      return Optional.empty();
    }
    Document.Parsed document = service.resource().document();
    Field<String> type = service.type();
    Content.Scalar nodePort = Content.of("NodePort");
    Change change =
        type.isAbsent()
            ? new Change.Insert(document, type.path(), nodePort)
            : new Change.Replace(document, type.path(), nodePort);
    return Optional.of(Fix.unsafe("make the Service one of type NodePort", change));
  }
}
