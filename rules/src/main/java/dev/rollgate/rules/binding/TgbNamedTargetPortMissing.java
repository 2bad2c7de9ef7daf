package dev.rollgate.rules.binding;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Container.ContainerPort;
import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flags target ports by a name that no container of the pods has. */
public final class TgbNamedTargetPortMissing implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-named-target-port-missing",
          Severity.ERROR,
          "the Service behind a target group names a port that no container has");

  /** What Kubernetes takes for the name of a port. */
  private static final Pattern PORT_NAME = Pattern.compile("(?=.*[a-z])[a-z0-9-]{1,15}");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (NamedTargetPort target : NamedTargetPort.of(project)) {
      if (!target.declared().isEmpty()) {
        continue;
      }
      Resource workload = target.path().workload().resource();
      report
          .at(
              target.path().service().resource(),
              target.port().targetPort().span(),
              "%s is the name of no container port of %s"
                  .formatted(target.title(), workload.title()))
          .related(target.path().template().span(), "the containers of " + workload.title())
          .related(
              target.path().binding().span(),
              target.path().binding().resource().title() + " sends requests to this port")
          .help("give the container's port this name, or write its number as the targetPort")
          .fix(fix(target, project));
    }
  }

  /** A pod's only container with its only port is the one; otherwise only the author knows. */
  private static Fix fix(NamedTargetPort target, Project project) {
    List<Container> containers = target.path().template().runningContainers();
    List<ContainerPort> ports = containers.get(0).ports();
    if (containers.size() == 1 && ports.size() == 1) {
      ContainerPort only = ports.get(0);
      Optional<String> name = only.name().author();
      if (name.isEmpty() && PORT_NAME.matcher(target.name()).matches()) {
        return Fix.safe(
            "name the container's port \"%s\"".formatted(target.name()),
            new Change.Insert(
                target.path().workload().resource().document(),
                only.name().path(),
                Content.of(target.name())));
      }
      if (name.isPresent() && project.pathsOf(target.path().binding()).size() == 1) {
        return Fix.unsafe(
            "name the container's port \"%s\" as the targetPort".formatted(name.get()),
            new Change.Replace(
                target.path().service().resource().document(),
                target.port().targetPort().path(),
                Content.of(name.get())));
      }
    }
    return Fix.manual("name the port of the container that shall get the requests");
  }
}
