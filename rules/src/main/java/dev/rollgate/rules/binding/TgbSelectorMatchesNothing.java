package dev.rollgate.rules.binding;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Flags bound Services that select no pods: those that one label keeps from the workload that is
 * meant, and in a closed project all others, too.
 */
public final class TgbSelectorMatchesNothing implements BoundServiceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-selector-matches-nothing",
          Severity.WARNING,
          "the Service behind a target group selects no pods");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(Binding binding) {
    return true;
  }

  @Override
  public void check(Service service, List<Binding> bindings, Project project, Report report) {
    boolean taken = bindings.stream().anyMatch(b -> !project.pathsOf(b).isEmpty());
    if (taken
        || !Selectors.areSettled(service, project)
        || mayHideWorkloads(service, project)
        || mayTakeAny(service, project)) {
      return;
    }
    List<NearMiss> meant = NearMiss.of(service, project);
    if (!meant.isEmpty()) {
      reportNearMiss(service, meant, report);
    } else if (project.settings().world().isClosed(Kind::servesTraffic)) {
      Report.Entry entry =
          lackingOne(service, project)
              .map(workload -> reportLack(service, workload, report))
              .orElseGet(() -> reportNoPods(service, report));
      BoundServiceRule.relate(entry, service, bindings);
    }
  }

  private static Report.Entry reportNoPods(Service service, Report report) {
    return report
        .at(
            service.resource(),
            service.resource().span(),
            "%s selects the pods of no workload among the manifests"
                .formatted(service.resource().title()))
        .help("select labels that the pods have; without pods the target group is empty");
  }

  private static boolean mayHideWorkloads(Service service, Project project) {
    return Arrays.stream(Kind.values())
        .filter(Kind::servesTraffic)
        .anyMatch(kind -> project.mayHide(kind, service.resource().namespace()));
  }

  private static boolean mayTakeAny(Service service, Project project) {
    List<Workload> unlabelled = project.shared(Unlabelled.class, Unlabelled::of).workloads();
    Stream<Workload> labelled =
        service.selector().entrySet().stream()
            .map(Map::ofEntries)
            .flatMap(label -> project.workloadsNear(service.resource(), label).stream());
    return Stream.concat(unlabelled.stream(), labelled)
        .anyMatch(w -> !w.resource().partial() && mayBeTaken(w, service, project));
  }

  /** Workloads that write no labels for their pods. */
  private record Unlabelled(List<Workload> workloads) {

    static Unlabelled of(Project project) {
      return new Unlabelled(
          project.workloads().stream()
              .filter(w -> w.template().filter(t -> t.labels().isEmpty()).isPresent())
              .toList());
    }
  }

  /** Whether the Service may take the pods after all; without labels they get them elsewhere. */
  private static boolean mayBeTaken(Workload workload, Service service, Project project) {
    return NamespaceMatch.isPossible(service.resource(), workload.resource())
        && (Selectors.arePatched(workload, project)
            || workload
                .template()
                .filter(template -> !template.labels().isEmpty())
                .map(template -> mayHold(service, template, project))
                .orElse(true));
  }

  /** In a closed project without a kustomization nothing adds labels. */
  private static boolean mayHold(Service service, PodTemplate template, Project project) {
    SelectorMatch match = SelectorMatch.of(service, template.labels());
    boolean asWritten =
        project.settings().world().isClosed(Kind::servesTraffic)
            && project.kustomizations().areAbsent()
            && !template.hasHiddenLabels();
    return asWritten ? match.holds() : match.mayHold();
  }

  /** The workload of the Service's name whose pods have all its labels but one. */
  private static Optional<Workload> lackingOne(Service service, Project project) {
    List<Workload> lacking =
        project.near(Workload.class, service.resource()).stream()
            .filter(w -> !w.resource().partial() && w.resource().kind().servesTraffic())
            .filter(w -> w.resource().name().raw().equals(service.resource().name().raw()))
            .filter(w -> NamespaceMatch.isSure(service.resource(), w.resource()))
            .filter(w -> missingLabel(service, w).isPresent())
            .toList();
    return project.nearest(service.resource(), lacking).stream().findFirst();
  }

  private static Optional<String> missingLabel(Service service, Workload workload) {
    return workload
        .template()
        .flatMap(template -> SelectorMatch.of(service, template.labels()).onlyMissing());
  }

  private static Report.Entry reportLack(Service service, Workload workload, Report report) {
    String key = missingLabel(service, workload).orElseThrow();
    return report
        .at(
            service.resource(),
            Optional.ofNullable(service.selector().get(key)).orElseThrow().span(),
            "%s selects no pods: those of %s lack the label %s"
                .formatted(service.resource().title(), workload.resource().title(), key))
        .related(workload.template().orElseThrow().span(), "the pods without the label")
        .help(
            "give the pods the label, or take it out of the selector; without pods the target group"
                + " is empty");
  }

  private static void reportNearMiss(Service service, List<NearMiss> meant, Report report) {
    NearMiss first = meant.get(0);
    Report.Entry entry =
        report
            .at(
                service.resource(),
                first.wanted().span(),
                "%s selects no pods: those of %s have the label %s \"%s\", not \"%s\""
                    .formatted(
                        service.resource().title(),
                        first.workload().resource().title(),
                        first.key(),
                        first.label().raw().orElse(""),
                        first.wanted().raw().orElse("")))
            .severity(Severity.ERROR)
            .help("give selector and pods the same label; without pods the target group is empty")
            .fix(fix(service, meant));
    for (NearMiss miss : meant) {
      entry.related(
          miss.label().span(), "the label of the pods of " + miss.workload().resource().title());
    }
  }

  /** Follows the pods, since the selectors of workloads cannot be changed. */
  private static Optional<Fix> fix(Service service, List<NearMiss> meant) {
    NearMiss first = meant.get(0);
    return meant.size() > 1
        ? Optional.empty()
        : first
            .label()
            .author()
            .map(
                value ->
                    Fix.unsafe(
                            "select %s \"%s\"".formatted(first.key(), value),
                            new Change.Replace(
                                service.resource().document(),
                                first.wanted().path(),
                                Content.of(value)))
                        .revealing());
  }
}
