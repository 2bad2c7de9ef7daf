package dev.rollgate.render;

import java.util.List;
import java.util.Optional;

/**
 * What a user says of how sources are rendered.
 *
 * @param kubernetesVersion which Kubernetes charts are told that they go to, such as {@code 1.30};
 *     empty for what the tool takes by itself
 * @param releases how charts are installed; those that are not among them are rendered as the
 *     sources say, or with each values file beside them
 */
public record RenderSettings(Optional<String> kubernetesVersion, List<ChartRelease> releases) {

  /** Nothing is told. */
  public static final RenderSettings NONE = new RenderSettings(Optional.empty(), List.of());

  /** Copies the list. */
  public RenderSettings {
    releases = List.copyOf(releases);
  }
}
