package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Placement;
import dev.rollgate.kube.Placement.AntiAffinity;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.WordsOption;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells of replicas that nothing keeps from running all on one node or in one zone. */
public final class SpreadMissing implements RolloutRule {

  private static final String ANY = "any";

  private static final WordsOption KEYS =
      new WordsOption(
          "keys",
          List.of(ANY),
          "node labels over each of which replicas must be spread; any takes whatever spreads them");

  private static final RuleInfo INFO =
      new RuleInfo(
          "spread-missing",
          Severity.INFO,
          "nothing spreads the replicas over nodes or zones",
          KEYS);

  private static final String ZONE = "topology.kubernetes.io/zone";

  private static final Set<Kind> KINDS =
      Set.of(Kind.DEPLOYMENT, Kind.REPLICA_SET, Kind.ROLLOUT, Kind.STATEFUL_SET);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RolledWorkload rolled, Report report) {
    boolean several = rolled.replicas().count().filter(n -> n > 1).isPresent();
    if (!KINDS.contains(rolled.resource().kind()) || !several || rolled.hasPatchedPlacement()) {
      return;
    }
    Placement placement = rolled.template().placement();
    List<String> keys = report.option(KEYS);
    if (keys.contains(ANY)) {
      if (!RolledWorkload.says(placement)) {
        report(rolled, ZONE, "spreads %s over nothing, so one node or zone may hold all", report);
      }
      return;
    }
    keys.stream()
        .filter(key -> !mayCover(placement, key))
        .findFirst()
        .ifPresent(key -> report(rolled, key, "does not spread %s over \"" + key + '"', report));
  }

  /** Whether the replicas are spread over a key, or may be: preferences are not looked into. */
  private static boolean mayCover(Placement placement, String key) {
    return placement.preferredAntiAffinity()
        || Stream.concat(
                placement.spreadKeys().stream(),
                placement.requiredAntiAffinity().stream().map(AntiAffinity::topologyKey))
            .anyMatch(k -> k.isUnreadable() || k.author().filter(key::equals).isPresent());
  }

  /**
   * @param fact what the workload does, with a place for its replicas
   */
  private static void report(RolledWorkload rolled, String key, String fact, Report report) {
    Replicas replicas = rolled.replicas();
    String some =
        "its %s%s replicas"
            .formatted(replicas.count().orElse(0), replicas.autoscaled() ? " or more" : "");
    Report.Entry entry =
        report
            .at(
                rolled.resource(),
                rolled.template().span(),
                rolled.resource().title() + " " + fact.formatted(some))
            .help("spread the pods over " + key + " with a topology spread constraint")
            .fix(fix(rolled, key));
    replicas.source().ifPresent(s -> entry.related(s, "the number of replicas"));
  }

  /** A constraint over the pods that the Service takes. */
  private static Optional<Fix> fix(RolledWorkload rolled, String key) {
    Service service = rolled.paths().get(0).service();
    boolean readable = service.selector().values().stream().allMatch(f -> f.author().isPresent());
    if (!readable || !rolled.template().placement().spreadKeys().isEmpty()) {
      return Optional.empty();
    }
    Content constraint =
        Content.mapping(
            Content.entry("maxSkew", Content.of(1)),
            Content.entry("topologyKey", Content.of(key)),
            Content.entry("whenUnsatisfiable", Content.of("ScheduleAnyway")),
            Content.entry("labelSelector", Content.of("matchLabels", labels(service))));
    return Optional.of(
        Fix.unsafe(
            "spread the pods over " + key,
            new Change.Insert(
                rolled.resource().document(),
                rolled.template().specPath().key("topologySpreadConstraints"),
                Content.sequence(constraint))));
  }

  private static Content labels(Service service) {
    return Content.mapping(
        service.selector().entrySet().stream()
            .map(e -> Content.entry(e.getKey(), Content.of(e.getValue().author().orElseThrow())))
            .toArray(Content.Entry[]::new));
  }
}
