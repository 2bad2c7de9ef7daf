package dev.rollgate.config;

import dev.rollgate.lint.FailOn;
import dev.rollgate.render.RenderChoice;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.World;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code rollgate.yaml} says, or the options of a command line say in its place. The names of
 * the components are the keys of the file. What is absent is empty.
 *
 * @param kubernetesVersion the oldest version that the manifests go to
 * @param controllerVersion the oldest version of the load balancer controller
 * @param dialect who serves Ingresses whose class is not told
 * @param defaultTargetType what the controller takes where manifests say nothing
 * @param injectLabels labels, as {@code key=value}, by which the webhook selects namespaces too
 * @param drainSeconds how long a pod must go on serving, but behind an NLB
 * @param nlbDrainSeconds the same behind an NLB
 * @param nodeDrainSeconds the same where the targets are nodes
 * @param shutdownSeconds what an application needs between SIGTERM and its exit
 * @param world of which kinds everything that is deployed is in the input
 * @param externals objects that live elsewhere
 * @param environments globs of folders that are projects by themselves; an empty list for none
 * @param exclude globs of files and folders to leave out
 * @param render what is rendered before it is looked at
 * @param helm with what values charts are installed
 * @param schemas folders of JSON Schemas of further kinds
 * @param failOn from which severity on a run fails
 * @param baseline the file of the baseline
 * @param rules what is set about rules, by their names
 * @param overrides what is set about rules for some files or namespaces
 * @param ignore findings to suppress
 * @param locked rules that nothing may suppress
 * @param policies rules that are written here
 */
public record Configuration(
    Optional<Release> kubernetesVersion,
    Optional<Release> controllerVersion,
    Optional<Dialect> dialect,
    Optional<TargetType> defaultTargetType,
    List<String> injectLabels,
    Optional<Integer> drainSeconds,
    Optional<Integer> nlbDrainSeconds,
    Optional<Integer> nodeDrainSeconds,
    Optional<Integer> shutdownSeconds,
    Optional<World> world,
    Externals externals,
    Optional<List<String>> environments,
    List<String> exclude,
    Optional<RenderChoice> render,
    List<HelmRelease> helm,
    List<String> schemas,
    Optional<FailOn> failOn,
    Optional<String> baseline,
    Map<String, RuleEntry> rules,
    List<RuleOverride> overrides,
    List<IgnoredFindings> ignore,
    List<String> locked,
    List<Policy> policies) {

  /** Nothing set. */
  public static final Configuration EMPTY =
      new Configuration(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Externals.NONE,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  /** Takes null for absent. */
  public Configuration {
    injectLabels = Absent.list(injectLabels);
    externals = Absent.orElse(externals, Externals.NONE);
    exclude = Absent.list(exclude);
    helm = Absent.list(helm);
    schemas = Absent.list(schemas);
    rules = Absent.map(rules);
    overrides = Absent.list(overrides);
    ignore = Absent.list(ignore);
    locked = Absent.list(locked);
    policies = Absent.list(policies);
  }

  /** What it says of the cluster and the applications. */
  public Assumptions assumptions() {
    return new Assumptions(
        world,
        kubernetesVersion,
        controllerVersion,
        dialect,
        defaultTargetType,
        new LinkedHashSet<>(injectLabels),
        drainSeconds,
        nlbDrainSeconds,
        nodeDrainSeconds,
        shutdownSeconds);
  }

  /**
   * A chart as it is installed.
   *
   * @param chart the chart's folder
   * @param values files with values; later ones count
   * @param release the release's name
   * @param namespace where it goes
   */
  public record HelmRelease(
      String chart, List<String> values, Optional<String> release, Optional<String> namespace) {

    /** Takes null for absent. */
    public HelmRelease {
      chart = Absent.text(chart);
      values = Absent.list(values);
    }
  }

  /**
   * What is set about rules for some files or namespaces.
   *
   * @param paths globs of files; all files when there is none
   * @param namespaces names; all namespaces when there is none
   * @param rules what is set, by rule
   */
  public record RuleOverride(
      List<String> paths, List<String> namespaces, Map<String, RuleEntry> rules) {

    /** Takes null for absent. */
    public RuleOverride {
      paths = Absent.list(paths);
      namespaces = Absent.list(namespaces);
      rules = Absent.map(rules);
    }
  }

  /**
   * Findings to suppress where the manifest itself may not be edited.
   *
   * @param rules which rules
   * @param paths globs of files; all files when there is none
   * @param namespaces names; all namespaces when there is none
   * @param objects {@code Kind/name}; all objects when there is none
   * @param reason why
   * @param expires the last day, as {@code 2027-01-31}
   */
  public record IgnoredFindings(
      List<String> rules,
      List<String> paths,
      List<String> namespaces,
      List<String> objects,
      String reason,
      Optional<LocalDate> expires) {

    /** Takes null for absent. */
    public IgnoredFindings {
      rules = Absent.list(rules);
      paths = Absent.list(paths);
      namespaces = Absent.list(namespaces);
      objects = Absent.list(objects);
      reason = Absent.text(reason);
    }
  }
}
