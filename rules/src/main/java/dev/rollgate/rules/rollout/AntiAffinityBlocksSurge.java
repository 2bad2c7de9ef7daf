package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Placement.AntiAffinity;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Release;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Optional;

/** Tells of rollouts that wait for a new pod which the old ones keep off their nodes. */
public final class AntiAffinityBlocksSurge implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "anti-affinity-blocks-surge",
          Severity.INFO,
          "required anti-affinity keeps new pods away from old ones, while the rollout waits");

  /** Since this version the API knows {@code matchLabelKeys} by default (KEP-3633). */
  private static final Release MATCH_LABEL_KEYS = new Release(1, 31);

  /** The label by which a Deployment tells the pods of one revision from those of another. */
  private static final String REVISION = "pod-template-hash";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (RolledWorkload rolled : RolledWorkload.all(project)) {
      Optional<AntiAffinity> term = rolled.ownAntiAffinity();
      boolean stuck =
          rolled.waitsForSurge() && !rolled.takesHostPort() && !rolled.hasPatchedPlacement();
      if (term.isPresent() && stuck) {
        report(rolled, term.get(), project.settings().kubernetesVersion(), report);
      }
    }
  }

  private static void report(
      RolledWorkload rolled, AntiAffinity term, Release version, Report report) {
    boolean known = version.isAtLeast(MATCH_LABEL_KEYS) && rolled.isA(Kind.DEPLOYMENT);
    report
        .at(
            rolled.resource(),
            term.topologyKey().span(),
            "a new pod of %s cannot go to the \"%s\" of an old one, so a rollout waits for a free"
                    .formatted(rolled.resource().title(), term.topologyKey().author().orElse(""))
                + " one")
        .help(
            known
                ? "keep pods of one revision apart with matchLabelKeys, or keep a node free"
                : "keep a node free, or make the anti-affinity preferred")
        .fix(known ? Optional.of(fix(rolled, term)) : Optional.empty());
  }

  private static Fix fix(RolledWorkload rolled, AntiAffinity term) {
    return Fix.unsafe(
        "keep only pods of one revision apart",
        new Change.Insert(
            rolled.resource().document(),
            term.path().key("matchLabelKeys"),
            Content.listOf(REVISION)));
  }
}
