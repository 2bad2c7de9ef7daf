package dev.rollgate.rules.binding;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import java.util.ArrayList;
import java.util.List;

/**
 * Flags a binding that stands in several sibling folders with the same target group. The folders
 * are several clusters, or environments, and each takes the target group for its own.
 */
public final class TgbMulticlusterInconsistent implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-multicluster-inconsistent",
          Severity.WARNING,
          "clusters bind the same target group and do not say that they share it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (SharedTargetGroup shared : SharedTargetGroup.in(project)) {
      List<HandWrittenBinding> rest = new ArrayList<>(shared.bindings());
      while (!rest.isEmpty()) {
        HandWrittenBinding first = rest.get(0);
        List<HandWrittenBinding> siblings =
            rest.stream().filter(b -> b.equals(first) || areSiblings(first, b)).toList();
        rest.removeAll(siblings);
        check(siblings, report);
      }
    }
  }

  private static void check(List<HandWrittenBinding> siblings, Report report) {
    List<HandWrittenBinding> lacking = SharedTargetGroup.lacking(siblings);
    if (siblings.size() < 2 || lacking.isEmpty()) {
      return;
    }
    HandWrittenBinding binding = lacking.get(0);
    Report.Entry entry =
        report
            .at(
                binding.resource(),
                binding.view().targetGroupArn().span(),
                "%s shares its target group with its namesake in another folder, without multiClusterTargetGroup"
                    .formatted(binding.resource().title()))
            .help(
                "set multiClusterTargetGroup on each if the folders are clusters, or give each a"
                    + " target group of its own")
            .fix(SharedTargetGroup.share(siblings));
    for (HandWrittenBinding other : siblings) {
      if (!other.equals(binding)) {
        entry.related(other.view().targetGroupArn().span(), "the same target group");
      }
    }
  }

  /** Whether two objects of the same name stand in folders that differ in one step. */
  private static boolean areSiblings(HandWrittenBinding a, HandWrittenBinding b) {
    List<String> first = SharedTargetGroup.folders(a);
    List<String> second = SharedTargetGroup.folders(b);
    if (!SharedTargetGroup.namesakes(a, b) || first.size() != second.size()) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).equals(second.get(i))) {
        different++;
        if (SharedTargetGroup.holdsParts(first.get(i))
            || SharedTargetGroup.holdsParts(second.get(i))) {
          return false;
        }
      }
    }
    return different == 1;
  }
}
