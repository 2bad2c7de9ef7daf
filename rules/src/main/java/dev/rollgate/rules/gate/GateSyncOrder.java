package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags workloads that are applied before what makes the webhook gate their pods. */
public final class GateSyncOrder implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-sync-order",
          Severity.WARNING,
          "a workload is applied before its binding, so its first pods get no gate");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.targetBackedWorkloads()) {
      if (HandWrittenGates.isChosenFor(workload, project)) {
        continue;
      }
      List<TrafficPath> gated =
          project.pathsTo(workload).stream()
              .filter(p -> p.binding().targetType() == TargetType.IP)
              .filter(p -> p.binding().injection(project.settings()) != Injection.OFF)
              .toList();
      SyncOrder order = order(workload.resource(), project).orElse(null);
      Map<Resource, SyncOrder> later = new LinkedHashMap<>();
      for (TrafficPath path : gated) {
        for (Resource needed : List.of(path.binding().resource(), path.service().resource())) {
          order(needed, project)
              .filter(o -> order != null && order.isBefore(o))
              .filter(o -> isOneBundle(needed, workload.resource()))
              .ifPresent(o -> later.put(needed, o));
        }
      }
      if (order != null && !later.isEmpty()) {
        boolean injected = gated.stream().allMatch(p -> isSurelyInjected(p.binding(), project));
        report(workload.resource(), order, later, report)
            .severity(injected ? Severity.WARNING : Severity.INFO);
      }
    }
  }

  /** AWS documents no label by which Auto Mode adds gates. */
  private static boolean isSurelyInjected(Binding binding, Project project) {
    return binding.injection(project.settings()) == Injection.ON
        && binding.dialect().filter(Dialect.CONTROLLER::equals).isPresent();
  }

  /** The order of an object that no patch changes. */
  private static Optional<SyncOrder> order(Resource resource, Project project) {
    boolean patched =
        project.patchesOf(resource).stream().anyMatch(p -> SyncOrder.annotation(p).isPresent());
    return patched ? Optional.empty() : SyncOrder.of(resource);
  }

  /** Waves and hooks order what is deployed together; what shares a folder surely is. */
  private static boolean isOneBundle(Resource a, Resource b) {
    return folder(a).equals(folder(b));
  }

  private static String folder(Resource resource) {
    String file = resource.file().replace('\\', '/');
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private static Report.Entry report(
      Resource workload, SyncOrder order, Map<Resource, SyncOrder> later, Report report) {
    Resource first = later.keySet().iterator().next();
    Report.Entry entry =
        report
            .at(
                workload,
                SyncOrder.annotation(workload).map(Field::span).orElse(workload.span()),
                "%s is applied %s, before %s %s, so its first pods get no readiness gate"
                    .formatted(workload.title(), order, first.title(), later.get(first)))
            .help("apply the Service and the binding before the workload")
            .fix(fix(workload, order, later));
    later.forEach(
        (resource, o) ->
            entry.related(
                SyncOrder.annotation(resource).map(Field::span).orElse(resource.span()),
                "%s is applied %s".formatted(resource.title(), o)));
    return entry;
  }

  /** The workload moves, since what it needs may in turn need what stands before it. */
  private static Fix fix(Resource workload, SyncOrder order, Map<Resource, SyncOrder> later) {
    boolean wavesAlone =
        order.phase() == SyncOrder.Phase.MAIN
            && later.values().stream().allMatch(o -> o.phase() == SyncOrder.Phase.MAIN);
    if (!wavesAlone) {
      return Fix.manual("apply the workload last");
    }
    int last = later.values().stream().mapToInt(SyncOrder::wave).max().orElse(0);
    Content.Scalar wave = Content.of(Integer.toString(last + 1));
    Field<String> written = workload.annotations().get(SyncOrder.WAVE);
    Change change =
        written == null
            ? new Change.Insert(
                workload.document(),
                workload.path().key("metadata", "annotations", SyncOrder.WAVE),
                wave)
            : new Change.Replace(workload.document(), written.path(), wave);
    return Fix.unsafe("put %s into wave %s".formatted(workload.title(), last + 1), change);
  }
}
