package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.BindingRule;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import java.util.Optional;
import java.util.Set;

/** Flags bindings of nodes to Services that no node listens for. */
public final class TgbInstanceClusterip implements BindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-instance-clusterip",
          Severity.ERROR,
          "an instance binding names a Service without node ports");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Set<String> WITHOUT_NODE_PORTS = Set.of("ClusterIP", "ExternalName");

  @Override
  public void check(Binding binding, Project project, Report report) {
    Optional<Service> service = binding.service().found();
    if (binding.targetType() != TargetType.INSTANCE || service.isEmpty()) {
      return;
    }
    Optional<String> type = service.get().type().effective();
    if (type.isEmpty() || !WITHOUT_NODE_PORTS.contains(type.get())) {
      return;
    }
    String what = service.get().headless() ? "headless" : "of type " + type.get();
    report
        .at(
            binding.resource(),
            binding.view().targetType().span(),
            "%s has targetType instance, but %s is %s and has no node ports"
                .formatted(binding.resource().title(), service.get().resource().title(), what))
        .related(
            service.get().type().isAbsent()
                ? service.get().resource().span()
                : service.get().type().span(),
            service.get().resource().title() + " is " + what)
        .help("bind a target group of type ip, or make the Service one of type NodePort")
        .fix(type.get().equals("ClusterIP") ? nodePort(service.get()) : Optional.empty());
  }

  private static Optional<Fix> nodePort(Service service) {
    if (service.headless()) {
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
