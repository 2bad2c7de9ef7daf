package dev.rollgate.rules.binding;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.List;
import java.util.stream.Stream;

/** Flags peers that name no source or two, and ports that an instance binding cannot look up. */
public final class TgbNetworkingPeer implements TargetGroupBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-networking-peer",
          Severity.WARNING,
          "networking of a TargetGroupBinding names no source, two, or a port that has no number");

  private static final String GROUP = "elbv2.k8s.aws";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, Project project, Report report) {
    Resource resource = binding.resource();
    // Nothing is known of what Auto Mode takes here.
    if (!resource.group().equals(GROUP)) {
      return;
    }
    List<Value> rules =
        Value.of(resource).at("spec", "networking", "ingress").map(Value::items).orElse(List.of());
    for (Value rule : rules) {
      items(rule, "from").forEach(peer -> checkPeer(resource, peer, report));
      if (binding.targetType() == TargetType.INSTANCE) {
        items(rule, "ports").forEach(port -> checkPort(resource, port, report));
      }
    }
  }

  private static Stream<Value> items(Value rule, String list) {
    return rule.member(list).stream()
        .flatMap(v -> v.items().stream())
        .filter(v -> v.type() == Value.Type.OBJECT);
  }

  private static void checkPeer(Resource resource, Value peer, Report report) {
    List<Value> sources =
        Stream.of("ipBlock", "securityGroup")
            .flatMap(name -> peer.member(name).stream())
            .filter(v -> v.type() != Value.Type.NULL)
            .toList();
    boolean misspelt = sources.isEmpty() && !peer.members().isEmpty();
    if (sources.size() == 1 || misspelt) {
      return;
    }
    report
        .at(
            resource,
            sources.isEmpty() ? peer.span() : sources.get(1).keySpan(),
            sources.isEmpty()
                ? "a peer in networking of %s has neither ipBlock nor securityGroup"
                    .formatted(resource.title())
                : "a peer in networking of %s has both ipBlock and securityGroup"
                    .formatted(resource.title()))
        .help(
            sources.isEmpty()
                ? "name the source that the targets let in"
                : "write two peers, one for each source");
  }

  private static void checkPort(Resource resource, Value entry, Report report) {
    entry
        .member("port")
        .filter(port -> port.type() == Value.Type.STRING && !port.isPlaceholder())
        .ifPresent(
            port ->
                report
                    .at(
                        resource,
                        port.span(),
                        "port \"%s\" in networking of %s is a name, which no node port has"
                            .formatted(port.text(), resource.title()))
                    .help("write the number of the node port"));
  }
}
