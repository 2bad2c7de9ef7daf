package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Value;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.NodePath;
import java.util.List;
import java.util.Optional;

/** Flags hooks with more than one handler. */
public final class PrestopTwoHandlers implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("prestop-two-handlers", Severity.ERROR, "a lifecycle hook has two handlers");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final List<String> HOOKS = List.of("preStop", "postStart");

  /** Without {@code tcpSocket}, which the API lets pass, and which never works in a hook. */
  private static final List<String> HANDLERS = List.of("exec", "httpGet", "sleep");

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.all(project)) {
      for (Container container : workload.template().orElseThrow().runningContainers()) {
        HOOKS.forEach(hook -> check(hook, workload, container, report));
      }
    }
  }

  private static void check(String hook, Workload workload, Container container, Report report) {
    List<Value> handlers = handlers(hook, workload, container);
    if (handlers.size() > 1) {
      report
          .at(
              workload.resource(),
              handlers.get(1).keySpan(),
              "%s of %s has both %s and %s"
                  .formatted(
                      hook,
                      workload.title(container),
                      handlers.get(0).name(),
                      handlers.get(1).name()))
          .related(handlers.get(0).keySpan(), "the first handler")
          .help("keep one of them; a command can sleep first and then do the rest")
          .fix(Fix.manual("keep one handler"));
    }
  }

  /** The handlers that say something, in the order of the text. */
  private static List<Value> handlers(String hookName, Workload workload, Container container) {
    Optional<Value> hook = Optional.of(Value.of(workload.resource()));
    NodePath path = container.path().key("lifecycle", hookName);
    int own = workload.resource().path().depth();
    for (NodePath.Step step : path.steps().subList(own, path.depth())) {
      hook =
          step instanceof NodePath.Key key
              ? hook.flatMap(v -> v.member(key.name()))
              : hook.map(v -> v.items().get(((NodePath.Index) step).position()));
    }
    return hook.stream()
        .flatMap(v -> v.members().stream())
        .filter(v -> HANDLERS.contains(v.name()) && v.type() != Value.Type.NULL)
        .toList();
  }
}
