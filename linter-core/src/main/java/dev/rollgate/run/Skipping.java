package dev.rollgate.run;

import dev.rollgate.config.Configuration;
import dev.rollgate.files.FileReading;
import dev.rollgate.kube.Kind;
import dev.rollgate.traffic.Settings;
import java.util.Arrays;

/**
 * Leaves documents unread that no binding reaches.
 *
 * @param values the run's configuration
 * @param hasBaseline whether a baseline counts for the run
 */
record Skipping(RunRequest request, Configuration values, boolean hasBaseline) {

  /**
   * Whether the findings are the same without these documents. They may not be where the user's own
   * rules or kinds may speak of them, where absence proves something, or where an entry of the
   * configuration or the baseline may be for them and would seem to be for nothing.
   */
  boolean isSound(Settings settings) {
    return request.skipping()
        && request.only().isEmpty()
        && request.rulesJars().isEmpty()
        && values.policies().isEmpty()
        && values.ignore().isEmpty()
        && settings.externals().isEmpty()
        && Arrays.stream(Kind.values()).noneMatch(settings.world()::isClosed)
        && !hasBaseline;
  }

  /**
   * Reads what turned out to matter.
   *
   * @param rendered whether something is rendered, which may bind anything and is shown where it is
   *     written
   */
  void readOn(FileReading reading, boolean rendered) {
    if (rendered) {
      reading.readOn(document -> true);
      return;
    }
    if (values.environments().isEmpty()) {
      EnvironmentDocuments.readOn(reading);
    }
    BoundDocuments.readOn(reading);
  }
}
