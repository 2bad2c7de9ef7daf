package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.traffic.Project;

/** How a binding names its target group, and whether something else in the input does it. */
final class TargetGroupFields {

  static final String ARN = "targetGroupARN";
  private static final String NAME = "targetGroupName";

  private TargetGroupFields() {}

  /** Whether neither an ARN nor a name is written, nor a placeholder for one. */
  static boolean namesNone(TargetGroupBinding view) {
    return isEmpty(view.targetGroupArn()) && isEmpty(view.targetGroupName());
  }

  /** Whether nothing is written, or nothing between quotes. */
  static boolean isEmpty(Field<String> field) {
    return field.isAbsent() || field.author().filter(String::isBlank).isPresent();
  }

  /** Whether a patch, or something that may hold one, sets one of the fields. */
  static boolean areSetElsewhere(TargetGroupBinding view, Project project) {
    return project.patchesOf(TargetGroupBinding.class, view.resource()).stream()
            .anyMatch(p -> !p.targetGroupArn().isAbsent() || !p.targetGroupName().isAbsent())
        || OtherDocuments.mention(project, ARN, NAME);
  }
}
