package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Flags different bindings of one target group. They are surely of one cluster when they stand in
 * one folder, or when the world is closed.
 */
public final class TgbDuplicateTargetGroup implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-duplicate-target-group",
          Severity.ERROR,
          "two TargetGroupBindings bind the same target group");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (SharedTargetGroup shared : SharedTargetGroup.in(project)) {
      boolean together = false;
      for (List<HandWrittenBinding> neighbours : byFolder(shared.bindings())) {
        List<HandWrittenBinding> different = different(neighbours);
        if (isFault(different)) {
          together = true;
          report(different, Severity.ERROR, report);
        }
      }
      boolean closed = project.settings().world().isClosed(Kind.TARGET_GROUP_BINDING);
      List<HandWrittenBinding> different =
          different(closed ? shared.bindings() : deployments(shared.bindings()));
      if (!together && isFault(different)) {
        report(different, closed ? Severity.ERROR : Severity.WARNING, report);
      }
    }
  }

  private static boolean isFault(List<HandWrittenBinding> different) {
    return different.size() > 1 && !SharedTargetGroup.lacking(different).isEmpty();
  }

  private static List<HandWrittenBinding> deployments(List<HandWrittenBinding> bindings) {
    return bindings.stream()
        .filter(b -> SharedTargetGroup.folders(b).stream().noneMatch(SharedTargetGroup::holdsParts))
        .toList();
  }

  private static Iterable<List<HandWrittenBinding>> byFolder(List<HandWrittenBinding> bindings) {
    Map<String, List<HandWrittenBinding>> byFolder = new LinkedHashMap<>();
    for (HandWrittenBinding binding : bindings) {
      byFolder
          .computeIfAbsent(SharedTargetGroup.folder(binding.resource()), f -> new ArrayList<>())
          .add(binding);
    }
    return byFolder.values();
  }

  /** The first of each that can be the same object. */
  private static List<HandWrittenBinding> different(List<HandWrittenBinding> bindings) {
    List<HandWrittenBinding> different = new ArrayList<>();
    for (HandWrittenBinding binding : bindings) {
      if (different.stream().noneMatch(d -> SharedTargetGroup.namesakes(d, binding))) {
        different.add(binding);
      }
    }
    return different;
  }

  private static void report(List<HandWrittenBinding> bindings, Severity severity, Report report) {
    HandWrittenBinding first = bindings.get(0);
    HandWrittenBinding second = bindings.get(1);
    Report.Entry entry =
        report
            .at(
                second.resource(),
                field(second).span(),
                "%s binds the same target group as %s"
                    .formatted(second.resource().title(), title(first, second)))
            .severity(severity)
            .help(
                "bind a target group of its own, or set multiClusterTargetGroup on every binding"
                    + " of this one")
            .fix(SharedTargetGroup.share(bindings));
    for (HandWrittenBinding other : bindings) {
      if (!other.equals(second)) {
        entry.related(field(other).span(), "the target group of " + title(other, second));
      }
    }
  }

  /** Two of the same name are told apart by their namespace. */
  private static String title(HandWrittenBinding binding, HandWrittenBinding other) {
    String title = binding.resource().title();
    return title.equals(other.resource().title())
        ? title + " of namespace \"" + binding.resource().namespace().raw().orElse("") + '"'
        : title;
  }

  private static Field<String> field(HandWrittenBinding binding) {
    return binding.view().targetGroupArn().isAbsent()
        ? binding.view().targetGroupName()
        : binding.view().targetGroupArn();
  }
}
