package dev.rollgate.lint;

/**
 * A finding that somebody decided not to hear of.
 *
 * @param reason why, as that person wrote it; may be empty
 */
public record Suppressed(Finding finding, Origin origin, String reason)
    implements Comparable<Suppressed> {

  /** Where the decision stands. */
  public enum Origin {
    /** In the manifest: an annotation or a comment. */
    MANIFEST,
    /** In the configuration. */
    CONFIGURATION,
    /** In the baseline. */
    BASELINE
  }

  /** As the findings. */
  @Override
  public int compareTo(Suppressed other) {
    return finding.compareTo(other.finding);
  }
}
