package dev.rollgate.rules.startup;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.IngressBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSettings;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags ALBs that check the root path, since nobody said what the application answers for. */
public final class LbHealthPathDefaultRoot implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "lb-health-path-default-root",
          Severity.WARNING,
          "an ALB checks \"/\" by default while the readinessProbe asks for another path");

  private static final String ROOT = "/";
  private static final String PATH_ANNOTATION = "alb.ingress.kubernetes.io/healthcheck-path";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    List<PairedChecks> pairs = PairedChecks.all(project);
    IdentityHashMap<Service, List<PairedChecks>> byService = new IdentityHashMap<>();
    pairs.forEach(
        p -> byService.computeIfAbsent(p.path().service(), s -> new ArrayList<>()).add(p));
    Set<List<Span>> told = new HashSet<>();
    for (PairedChecks pair : pairs) {
      if (pair.path().binding() instanceof IngressBinding binding
          && checksRoot(binding)
          && !PairedChecks.isSame(pair.probePath(), ROOT)
          && told.add(
              List.of(binding.resource().span(), pair.path().service().resource().span()))) {
        List<PairedChecks> siblings = byService.getOrDefault(pair.path().service(), List.of());
        report(pair, binding, siblings, project, report);
      }
    }
  }

  /** Whoever sets the codes that pass has thought of what the path answers. */
  private static boolean checksRoot(IngressBinding binding) {
    TargetGroupSettings group = binding.targetGroup();
    return group.known()
        && group.healthCheck(HealthCheck.PATH).isEmpty()
        && group.healthCheck(HealthCheck.SUCCESS_CODES).isEmpty()
        && binding.dialect().filter(Dialect.AUTO_MODE::equals).isEmpty();
  }

  private static void report(
      PairedChecks pair,
      IngressBinding binding,
      List<PairedChecks> siblings,
      Project project,
      Report report) {
    Resource service = pair.path().service().resource();
    report
        .at(
            binding.resource(),
            binding.span(),
            "%s sets no health check path for %s, so the ALB asks for \"/\" while readinessProbe of %s asks for \"%s\""
                .formatted(
                    binding.resource().title(),
                    service.title(),
                    pair.served().title(),
                    pair.probePath()))
        .related(pair.probe().span(), "the readinessProbe")
        .help("set " + PATH_ANNOTATION + ", unless \"/\" answers 200")
        .fix(fix(pair, binding, siblings, project));
  }

  /** None where pods behind the same Service are probed in different ways, or nobody knows how. */
  private static Optional<Fix> fix(
      PairedChecks pair, IngressBinding binding, List<PairedChecks> siblings, Project project) {
    Span service = pair.path().service().resource().span();
    long ways =
        project.bindingsTo(pair.path().service()).stream()
            .filter(IngressBinding.class::isInstance)
            .mapToLong(b -> project.pathsOf(b).size())
            .sum();
    long alike =
        siblings.stream()
            .filter(p -> p.path().binding() instanceof IngressBinding)
            .filter(p -> p.probePath().equals(pair.probePath()))
            .count();
    if (alike < ways) {
      return Optional.empty();
    }
    Resource owner =
        isOnlyService(binding, service, project)
            ? binding.resource()
            : pair.path().service().resource();
    return Optional.of(
        Fix.unsafe(
            "set the health check path of %s to \"%s\"".formatted(owner.title(), pair.probePath()),
            new Change.Insert(
                owner.document(),
                owner.path().key("metadata", "annotations", PATH_ANNOTATION),
                Content.of(pair.probePath()))));
  }

  /** An annotation of the Ingress is for all its Services; one of the Service counts before it. */
  private static boolean isOnlyService(IngressBinding binding, Span service, Project project) {
    return project.bindingsOf(binding.resource()).stream()
        .allMatch(
            b -> b.service().found().filter(s -> s.resource().span().equals(service)).isPresent());
  }
}
