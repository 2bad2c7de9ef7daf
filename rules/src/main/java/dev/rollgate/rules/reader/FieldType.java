package dev.rollgate.rules.reader;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.TypeFault;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.NodePath;
import java.util.List;

/** Flags fields of a type that the API does not take, as far as other rules need them. */
public final class FieldType implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("field-type", Severity.ERROR, "a field has a value of the wrong type");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Resource resource : project.resources()) {
      for (TypeFault fault : resource.typeFaults()) {
        report
            .at(
                resource,
                fault.span(),
                "%s of %s is %s, not %s"
                    .formatted(
                        within(resource, fault),
                        resource.title(),
                        fault.actual(),
                        fault.expected()))
            .help("write " + fault.expected() + "; the API rejects the object as it is");
      }
    }
  }

  /** The field's path in its object, which may itself be an item of a list. */
  private static NodePath within(Resource resource, TypeFault fault) {
    List<NodePath.Step> steps = fault.path().steps();
    return new NodePath(steps.subList(resource.path().depth(), steps.size()));
  }
}
