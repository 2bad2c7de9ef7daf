package dev.rollgate.maven;

import static dev.rollgate.maven.ParameterValues.read;

import dev.rollgate.config.Assumptions;
import dev.rollgate.config.ConfigurationWords;
import dev.rollgate.render.RenderChoice;
import dev.rollgate.text.Choice;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What is deployed, and what to assume of where; what is not set is as configured. */
abstract class AbstractAssumptionsMojo extends AbstractMojo {

  /**
   * What is rendered before it is looked at: {@code auto}, {@code helm}, {@code kustomize} or
   * {@code off}. Inputs have to hold the whole chart, or the whole folder of overlays and bases.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.render")
  private @Nullable String render;

  /**
   * Whether everything that is deployed is in the input, so that what is absent is missing: {@code
   * true} or {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.closedWorld")
  private @Nullable String closedWorld;

  /**
   * The oldest Kubernetes that the manifests go to, such as {@code 1.29}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.kubernetesVersion")
  private @Nullable String kubernetesVersion;

  /**
   * The oldest load balancer controller, such as {@code 2.14}, if it is known.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.controllerVersion")
  private @Nullable String controllerVersion;

  /**
   * Who serves an Ingress of class {@code alb} when its IngressClass is not in the input: {@code
   * controller} or {@code auto-mode}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.dialect")
  private @Nullable String dialect;

  /**
   * What the controller is set up to take where manifests say nothing: {@code ip} or {@code
   * instance}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.defaultTargetType")
  private @Nullable String defaultTargetType;

  /**
   * Labels, as {@code KEY=VALUE}, by which your webhook selects namespaces besides its own.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.injectLabels")
  private List<String> injectLabels = List.of();

  /**
   * How many seconds a pod must go on serving.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.drainSeconds")
  private @Nullable Integer drainSeconds;

  /**
   * How many seconds a pod must go on serving behind an NLB.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.nlbDrainSeconds")
  private @Nullable Integer nlbDrainSeconds;

  /**
   * How many seconds a pod must go on serving where the targets are nodes.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.nodeDrainSeconds")
  private @Nullable Integer nodeDrainSeconds;

  /**
   * How many seconds an application needs between SIGTERM and its exit.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.shutdownSeconds")
  private @Nullable Integer shutdownSeconds;

  /**
   * What was set.
   *
   * @throws MojoExecutionException when a value makes no sense
   */
  final Assumptions assumptions() throws MojoExecutionException {
    Assumptions given =
        new Assumptions(
            read("closedWorld", closedWorld, AbstractAssumptionsMojo::world),
            read("kubernetesVersion", kubernetesVersion, ConfigurationWords::release),
            read("controllerVersion", controllerVersion, ConfigurationWords::release),
            read("dialect", dialect, word -> Choice.of(word, Dialect.class)),
            read("defaultTargetType", defaultTargetType, TargetType::parse),
            Set.copyOf(ParameterValues.given(injectLabels)),
            Optional.ofNullable(drainSeconds),
            Optional.ofNullable(nlbDrainSeconds),
            Optional.ofNullable(nodeDrainSeconds),
            Optional.ofNullable(shutdownSeconds));
    for (Map.Entry<String, String> problem : given.problems().entrySet()) {
      throw ParameterValues.wrong(problem.getKey(), problem.getValue());
    }
    return given;
  }

  /**
   * What to render; empty when it is not set.
   *
   * @throws MojoExecutionException when it is none of the words
   */
  final Optional<RenderChoice> render() throws MojoExecutionException {
    return read("render", render, word -> Choice.of(word, RenderChoice.class));
  }

  /** Maven would take any word but {@code true} for {@code false}. */
  private static World world(String word) {
    return switch (word) {
      case "true" -> World.CLOSED;
      case "false" -> World.OPEN;
      default -> throw new IllegalArgumentException("takes true or false, not " + word);
    };
  }
}
