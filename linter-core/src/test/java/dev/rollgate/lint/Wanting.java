package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.NodePath;
import java.util.Set;
import java.util.function.Function;

/** Flags some of the Deployments at their replicas, and wants a value at a place. */
record Wanting(Set<String> names, NodePath path, Function<String, Content> value) implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("wanting", Severity.WARNING, "wanting");
  }

  @Override
  public void check(Project project, Report report) {
    for (var workload : project.workloads()) {
      Resource resource = workload.resource();
      String name = resource.displayName();
      boolean isThere =
          workload.replicas().author().filter(r -> r != 1).isPresent()
              || resource.document().span().text().contains("minReadySeconds");
      if (names.contains(name) && !isThere) {
        Content content = value.apply(name);
        Change change =
            path.equals(NodePath.ROOT.key("spec", "replicas"))
                ? new Change.Replace(resource.document(), path, (Content.Scalar) content)
                : new Change.Insert(resource.document(), path, content);
        report
            .at(resource, workload.replicas().span(), resource.title() + " wants")
            .fix(Fix.unsafe("give it", change));
      }
    }
  }
}
